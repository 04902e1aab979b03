package io.rankscope.engine.index;

/**
 * A segment of a shard.
 *
 * @param name such as {@code _0}
 * @param id 32 hexadecimal digits
 * @param codec name of the codec it was written with
 * @param lucene version of the Lucene that wrote it
 * @param documents documents in it, deleted ones included
 * @param deleted deleted ones among them
 * @param bytes size of its files
 */
public record SegmentReport(
    String name, String id, String codec, String lucene, int documents, int deleted, long bytes) {}
