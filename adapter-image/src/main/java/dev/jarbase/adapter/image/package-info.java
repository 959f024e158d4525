/**
 * Thumbs of JPEG, PNG, GIF and WebP images by Java's own codecs and TwelveMonkeys' for WebP, with limits of time, memory
 * and work at a time. Entry point: {@link dev.jarbase.adapter.image.ImageIoScaler}. Nothing of AWT is loaded before the
 * first thumb.
 */
@NullMarked
package dev.jarbase.adapter.image;

import org.jspecify.annotations.NullMarked;
