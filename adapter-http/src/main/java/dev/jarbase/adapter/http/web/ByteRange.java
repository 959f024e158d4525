package dev.jarbase.adapter.http.web;

/** A part of a file. */
record ByteRange(long start, long length) {
    /** The value of a Content-Range header. */
    String header(long size) {
        return "bytes " + start + "-" + (start + length - 1) + "/" + size;
    }
}
