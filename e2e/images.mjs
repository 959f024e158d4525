import { deflateSync, gzipSync } from "node:zlib";

const SIGNATURE = Buffer.from("89504e470d0a1a0a", "hex");
const TRUE_COLOR = 2;

/** A PNG whose red grows from left to right and whose blue grows from the top down. */
export function png(width, height) {
    const head = Buffer.alloc(13);
    head.writeUInt32BE(width, 0);
    head.writeUInt32BE(height, 4);
    head.set([8, TRUE_COLOR, 0, 0, 0], 8);
    const rows = Array.from({ length: height }, (_, y) => row(width, Math.floor((y * 255) / height)));
    const data = deflateSync(Buffer.concat(rows));
    return Buffer.concat([SIGNATURE, chunk("IHDR", head), chunk("IDAT", data), chunk("IEND", Buffer.alloc(0))]);
}

/** Width and height that a PNG declares. */
export function measures(bytes) {
    const content = Buffer.from(bytes);
    if (!content.subarray(0, 8).equals(SIGNATURE)) {
        throw new Error("not a PNG");
    }
    return [content.readUInt32BE(16), content.readUInt32BE(20)];
}

function row(width, blue) {
    const pixels = Buffer.alloc(1 + width * 3);
    for (let x = 0; x < width; x++) {
        pixels.set([Math.floor((x * 255) / width), 0, blue], 1 + x * 3);
    }
    return pixels;
}

function chunk(type, data) {
    const content = Buffer.concat([Buffer.from(type, "latin1"), data]);
    const framed = Buffer.alloc(content.length + 8);
    framed.writeUInt32BE(data.length, 0);
    content.copy(framed, 4);
    framed.writeUInt32BE(crc32(content), content.length + 4);
    return framed;
}

/** The checksum that also stands near the end of every gzip stream. */
function crc32(content) {
    const zipped = gzipSync(content);
    return zipped.readUInt32LE(zipped.length - 8);
}
