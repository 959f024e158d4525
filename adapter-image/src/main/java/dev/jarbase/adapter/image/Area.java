package dev.jarbase.adapter.image;

/** A rectangle of pixels. */
record Area(int x, int y, int width, int height) {}
