package dev.jarbase.adapter.sqlite.backup;

/**
 * What the directory of a ZIP file says of one member.
 *
 * @param isPacked whether the content is deflated; else it is stored as it is
 * @param header where its local header begins
 * @param nameBytes the name as it is written in the file, without what it means
 */
record ZipMember(
        EntryName name,
        boolean isFolder,
        boolean isPacked,
        long crc,
        long packedSize,
        long size,
        long header,
        int nameBytes) {}
