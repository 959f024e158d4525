package dev.jarbase.application.hooks;

/** Something stored is validated, saved or deleted. */
public class ModelEvent extends HookEvent {
    private final Model model;
    private final Operation operation;

    public ModelEvent(Model model, Operation operation) {
        this.model = model;
        this.operation = operation;
    }

    public final Model model() {
        return model;
    }

    public final Operation operation() {
        return operation;
    }

    @Override
    protected final boolean isTagged(String tag) {
        return model.isTagged(tag);
    }
}
