package dev.jarbase.application.hooks;

import java.util.Set;

/** An archive of all data is about to be made or restored. */
public final class BackupEvent extends HookEvent {
    private String name;
    private Set<String> without;

    public BackupEvent(String name, Set<String> without) {
        this.name = name;
        this.without = Set.copyOf(without);
    }

    /** Name of the archive; empty if it is not named yet. */
    public String name() {
        return name;
    }

    /** Gives a new archive another name; what is restored stays the same. */
    public void rename(String newName) {
        name = newName;
    }

    /** Names of the entries of the data directory that stay out of it. */
    public Set<String> without() {
        return without;
    }

    /** Leaves out other entries of the data directory. */
    public void leaveOut(Set<String> names) {
        without = Set.copyOf(names);
    }
}
