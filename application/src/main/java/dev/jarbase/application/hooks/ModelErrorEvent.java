package dev.jarbase.application.hooks;

/** Something stored could not be saved or deleted. */
public final class ModelErrorEvent extends ModelEvent {
    private final RuntimeException error;

    public ModelErrorEvent(Model model, Operation operation, RuntimeException error) {
        super(model, operation);
        this.error = error;
    }

    public RuntimeException error() {
        return error;
    }
}
