package dev.jarbase.application.hooks;

/** The settings are read, at the start or because they were changed. */
public final class SettingsReloadEvent extends HookEvent {}
