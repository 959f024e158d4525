package dev.jarbase.application.hooks;

/**
 * The hooks of one family around validating, saving and deleting.
 *
 * @param <E> the event of what happens
 * @param <X> the event of what failed
 */
public final class LifecycleHooks<E extends HookEvent, X extends HookEvent> {
    private final Hook<E> validate = new Hook<>();
    private final Hook<E> create = new Hook<>();
    private final Hook<E> createExecute = new Hook<>();
    private final Hook<E> afterCreateSuccess = new Hook<>();
    private final Hook<X> afterCreateError = new Hook<>();
    private final Hook<E> update = new Hook<>();
    private final Hook<E> updateExecute = new Hook<>();
    private final Hook<E> afterUpdateSuccess = new Hook<>();
    private final Hook<X> afterUpdateError = new Hook<>();
    private final Hook<E> delete = new Hook<>();
    private final Hook<E> deleteExecute = new Hook<>();
    private final Hook<E> afterDeleteSuccess = new Hook<>();
    private final Hook<X> afterDeleteError = new Hook<>();

    LifecycleHooks() {}

    public Hook<E> validate() {
        return validate;
    }

    /** Before validation of a new one: what is changed here is still validated. */
    public Hook<E> create() {
        return create;
    }

    /** Right around the write of a new one. */
    public Hook<E> createExecute() {
        return createExecute;
    }

    /** After a new one was committed. */
    public Hook<E> afterCreateSuccess() {
        return afterCreateSuccess;
    }

    /** After the write of a new one failed or was rolled back. */
    public Hook<X> afterCreateError() {
        return afterCreateError;
    }

    /** Before validation of a changed one. */
    public Hook<E> update() {
        return update;
    }

    /** Right around the write of a changed one. */
    public Hook<E> updateExecute() {
        return updateExecute;
    }

    /** After a change was committed. */
    public Hook<E> afterUpdateSuccess() {
        return afterUpdateSuccess;
    }

    /** After the write of a changed one failed or was rolled back. */
    public Hook<X> afterUpdateError() {
        return afterUpdateError;
    }

    public Hook<E> delete() {
        return delete;
    }

    /** Right around the removal. */
    public Hook<E> deleteExecute() {
        return deleteExecute;
    }

    /** After a removal was committed. */
    public Hook<E> afterDeleteSuccess() {
        return afterDeleteSuccess;
    }

    /** After a removal failed or was rolled back. */
    public Hook<X> afterDeleteError() {
        return afterDeleteError;
    }

    /** The hook around a whole operation. */
    public Hook<E> around(Operation operation) {
        return switch (operation) {
            case VALIDATE -> validate;
            case CREATE -> create;
            case UPDATE -> update;
            case DELETE -> delete;
        };
    }

    /** The hook right around the write of an operation. @throws IllegalArgumentException for validation */
    public Hook<E> execute(Operation operation) {
        return switch (operation) {
            case VALIDATE -> throw new IllegalArgumentException("validation writes nothing");
            case CREATE -> createExecute;
            case UPDATE -> updateExecute;
            case DELETE -> deleteExecute;
        };
    }

    /** The hook after the success of an operation. @throws IllegalArgumentException for validation */
    public Hook<E> afterSuccess(Operation operation) {
        return switch (operation) {
            case VALIDATE -> throw new IllegalArgumentException("validation writes nothing");
            case CREATE -> afterCreateSuccess;
            case UPDATE -> afterUpdateSuccess;
            case DELETE -> afterDeleteSuccess;
        };
    }

    /** The hook after the failure of an operation. @throws IllegalArgumentException for validation */
    public Hook<X> afterError(Operation operation) {
        return switch (operation) {
            case VALIDATE -> throw new IllegalArgumentException("validation writes nothing");
            case CREATE -> afterCreateError;
            case UPDATE -> afterUpdateError;
            case DELETE -> afterDeleteError;
        };
    }
}
