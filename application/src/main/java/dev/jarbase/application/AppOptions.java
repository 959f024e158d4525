package dev.jarbase.application;

import dev.jarbase.application.subscriptions.ResumeLimits;

/**
 * How an application behaves, apart from its settings.
 *
 * @param resume how much is kept for realtime clients that connect again
 * @param isDevelopment whether somebody tries things out, who is not to be bounded by how many mails an account gets
 */
public record AppOptions(ResumeLimits resume, boolean isDevelopment) {
    /** As it is where nothing else is said. */
    public static AppOptions ofMemory() {
        return new AppOptions(ResumeLimits.ofMemory(), false);
    }
}
