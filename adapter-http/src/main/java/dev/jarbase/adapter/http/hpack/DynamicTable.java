package dev.jarbase.adapter.http.hpack;

/** The fields that were sent last, in a ring; the oldest leave when there is no room (RFC 7541, section 4). */
final class DynamicTable {
    private static final int SMALLEST_FIELD = 32;

    private final int most;
    private final HeaderField[] ring;
    private int newest;
    private int count;
    private int size;
    private int room;

    /** @param most greatest size in bytes, as {@link HeaderField#size()} counts */
    DynamicTable(int most) {
        this.most = most;
        this.room = most;
        this.ring = new HeaderField[most / SMALLEST_FIELD + 1];
    }

    /** Returns a field, 1 being the newest. @throws CompressionException if there is none */
    HeaderField at(int index) {
        if (index < 1 || index > count) {
            throw new CompressionException("no field has that index");
        }
        return ring[Math.floorMod(newest - (index - 1), ring.length)];
    }

    void add(HeaderField field) {
        evict(room - field.size());
        if (field.size() <= room) {
            newest = (newest + 1) % ring.length;
            ring[newest] = field;
            count++;
            size += field.size();
        }
    }

    /** Changes the room. @throws CompressionException if it is more than was allowed */
    void resize(int bytes) {
        if (bytes > most) {
            throw new CompressionException("the table would be larger than allowed");
        }
        room = bytes;
        evict(room);
    }

    private void evict(int left) {
        while (count > 0 && size > left) {
            size -= at(count).size();
            count--;
        }
    }
}
