package io.rankscope.engine.inference;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Walks a Protocol Buffers file field by field and steps over what nobody asks for, so that a graph
 * with gigabytes of weights is surveyed without reading them. Not for use by several threads.
 *
 * @see <a href="https://protobuf.dev/programming-guides/encoding/">the wire format</a>
 */
final class WireReader implements Closeable {
  static final int VARINT = 0;
  static final int BYTES = 2;

  /** No name in a graph is longer; a larger length is damage. */
  private static final long LONGEST_STRING = 1 << 24;

  private final InputStream in;
  private final long size;
  private long position;
  private int field;
  private int wireType;

  WireReader(Path file) throws IOException {
    size = Files.size(file);
    in = new BufferedInputStream(Files.newInputStream(file), 1 << 16);
  }

  long size() {
    return size;
  }

  /** Moves to the next field of the message that ends at {@code end}; false at its end. */
  boolean next(long end) throws IOException {
    if (position >= end) {
      return false;
    }
    long tag = varint();
    field = (int) (tag >>> 3);
    wireType = (int) (tag & 7);
    if (field == 0) {
      throw new EOFException("field number 0 at byte " + position);
    }
    return true;
  }

  int field() {
    return field;
  }

  long position() {
    return position;
  }

  int wireType() {
    return wireType;
  }

  long varint() throws IOException {
    long value = 0;
    for (int shift = 0; shift < 64; shift += 7) {
      int next = in.read();
      if (next < 0) {
        throw new EOFException("the file ends at byte " + position + " within a number");
      }
      position++;
      value |= (long) (next & 0x7f) << shift;
      if (next < 0x80) {
        return value;
      }
    }
    throw new EOFException("a number at byte " + position + " never ends");
  }

  /** Enters a nested message, packed list or string and gives the position of its end. */
  long enter() throws IOException {
    long length = varint();
    if (wireType != BYTES || length < 0 || length > size - position) {
      throw new EOFException(
          "the part at byte " + position + " goes on beyond the file's " + size + " bytes");
    }
    return position + length;
  }

  String string() throws IOException {
    long length = enter() - position;
    if (length > LONGEST_STRING) {
      throw new EOFException("a name of " + length + " bytes at byte " + position);
    }
    byte[] bytes = in.readNBytes((int) length);
    position += bytes.length;
    return new String(bytes, StandardCharsets.UTF_8);
  }

  /** Steps over the value of the present field. */
  void skip() throws IOException {
    switch (wireType) {
      case VARINT -> varint();
      case 1 -> skipTo(position + 8);
      case BYTES -> skipTo(enter());
      case 5 -> skipTo(position + 4);
      default ->
          throw new EOFException("unknown kind of field " + wireType + " at byte " + position);
    }
  }

  private void skipTo(long end) throws IOException {
    in.skipNBytes(end - position);
    position = end;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
