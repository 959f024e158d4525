package dev.jarbase.domain.collection;

import dev.jarbase.domain.rule.AccessRule;

/** The five rules of a collection. */
public record AccessRules(AccessRule list, AccessRule view, AccessRule create, AccessRule update, AccessRule delete) {

    /** Superusers only, for everything. */
    public static final AccessRules LOCKED = new AccessRules(
            AccessRule.LOCKED, AccessRule.LOCKED, AccessRule.LOCKED, AccessRule.LOCKED, AccessRule.LOCKED);
}
