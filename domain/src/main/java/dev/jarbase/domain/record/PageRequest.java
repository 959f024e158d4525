package dev.jarbase.domain.record;

/**
 * Which page is wanted.
 *
 * @param page from 1
 * @param perPage 1 to 1000
 * @param skipTotal whether the total is not wanted
 */
public record PageRequest(long page, int perPage, boolean skipTotal) {
    /** Page size where none is given. */
    public static final int DEFAULT_PER_PAGE = 30;

    /** Largest page size. */
    public static final int MAX_PER_PAGE = 1000;

    /** Takes any numbers and brings them into range as the peer does. */
    public static PageRequest of(long page, long perPage, boolean skipTotal) {
        long size = perPage <= 0 ? DEFAULT_PER_PAGE : Math.min(perPage, MAX_PER_PAGE);
        return new PageRequest(Math.max(1, page), (int) size, skipTotal);
    }

    /** Number of records before the page. */
    public long offset() {
        // peer: the product of absurd numbers wraps around, and what gets negative is the first page
        return Math.max(0, (page - 1) * perPage);
    }
}
