package dev.jarbase.adapter.regex;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import dev.jarbase.domain.text.PatternEngine;
import java.util.LinkedHashMap;
import java.util.concurrent.locks.ReentrantLock;

/** Patterns of RE2/J; remembers the {@value #CAPACITY} most recently used ones. */
public final class Re2PatternEngine implements PatternEngine {
    private static final int CAPACITY = 500;

    private final ReentrantLock lock = new ReentrantLock();
    private final LinkedHashMap<String, Pattern> compiled = new LinkedHashMap<>(16, 0.75f, true);

    @Override
    public boolean find(String pattern, String text) {
        return compile(pattern).matcher(text).find();
    }

    @Override
    public void check(String pattern) {
        compile(pattern);
    }

    private Pattern compile(String pattern) {
        lock.lock();
        try {
            Pattern present = compiled.get(pattern);
            if (present != null) {
                return present;
            }
        } finally {
            lock.unlock();
        }
        Pattern fresh = parse(pattern);
        remember(pattern, fresh);
        return fresh;
    }

    private void remember(String pattern, Pattern fresh) {
        lock.lock();
        try {
            compiled.put(pattern, fresh);
            if (compiled.size() > CAPACITY) {
                compiled.pollFirstEntry();
            }
        } finally {
            lock.unlock();
        }
    }

    private static Pattern parse(String pattern) {
        try {
            return Pattern.compile(pattern);
        } catch (PatternSyntaxException invalid) {
            throw new InvalidPatternException(String.valueOf(invalid.getMessage()));
        } catch (StackOverflowError nestedTooDeeply) {
            // The parser recurses into groups; the peer limits their depth and says this.
            throw new InvalidPatternException("error parsing regexp: expression nests too deeply");
        }
    }
}
