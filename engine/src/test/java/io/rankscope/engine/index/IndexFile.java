package io.rankscope.engine.index;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.CRC32;

/** Changes a file of an index and mends its checksum, as another program would have written it. */
final class IndexFile {
  private static final int MAGIC_BYTES = 4;
  private static final int CHECKSUM_BYTES = 8;

  private final Path file;
  private byte[] bytes;

  private IndexFile(Path file, byte[] bytes) {
    this.file = file;
    this.bytes = bytes;
  }

  static IndexFile of(Path file) throws IOException {
    return new IndexFile(file, Files.readAllBytes(file));
  }

  /** Adds 1000 to the version, which follows the magic number and the name of the format. */
  IndexFile bumpVersion() {
    int at = MAGIC_BYTES + 1 + bytes[MAGIC_BYTES];
    ByteBuffer buffer = ByteBuffer.wrap(bytes);
    buffer.putInt(at, buffer.getInt(at) + 1000);
    return this;
  }

  IndexFile replace(String text, String sameLength) {
    String latin = new String(bytes, StandardCharsets.ISO_8859_1);
    if (!latin.contains(text) || text.length() != sameLength.length()) {
      throw new IllegalArgumentException(text + " → " + sameLength);
    }
    bytes = latin.replace(text, sameLength).getBytes(StandardCharsets.ISO_8859_1);
    return this;
  }

  void write() throws IOException {
    CRC32 checksum = new CRC32();
    checksum.update(bytes, 0, bytes.length - CHECKSUM_BYTES);
    ByteBuffer.wrap(bytes).putLong(bytes.length - CHECKSUM_BYTES, checksum.getValue());
    Files.write(file, bytes);
  }

  void writeWithOldChecksum() throws IOException {
    Files.write(file, bytes);
  }
}
