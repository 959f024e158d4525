package dev.jarbase.application.hooks;

/** The application opens; nothing is stored or read before the rest of the chain ran. */
public final class BootstrapEvent extends HookEvent {}
