package io.rankscope.engine.exchange;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

/**
 * Whole lines of a plain file, so that several threads can read one file.
 *
 * @param start the first byte
 * @param end behind the last byte
 */
record FileStretch(Path file, long start, long end) {
  private static final int PROBE_BYTES = 1 << 12;

  /**
   * Cuts a file behind line feeds into stretches of about {@code bytes}.
   *
   * @throws IOException when it cannot be read
   */
  static List<FileStretch> cut(Path file, long bytes) throws IOException {
    List<FileStretch> stretches = new ArrayList<>();
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
      long size = channel.size();
      for (long start = 0; start < size; ) {
        long end = start + bytes < size ? nextLine(channel, start + bytes) : size;
        stretches.add(new FileStretch(file, start, end));
        start = end;
      }
    }
    return stretches;
  }

  /** Its bytes, unbuffered. */
  InputStream open() throws IOException {
    FileChannel channel = FileChannel.open(file, StandardOpenOption.READ);
    try {
      channel.position(start);
    } catch (IOException e) {
      channel.close();
      throw e;
    }
    return new FilterInputStream(Channels.newInputStream(channel)) {
      private long left = end - start;

      @Override
      public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : Byte.toUnsignedInt(one[0]);
      }

      @Override
      public int read(byte[] bytes, int offset, int length) throws IOException {
        if (left == 0) {
          return -1;
        }
        int read = super.read(bytes, offset, (int) Math.min(length, left));
        left -= Math.max(0, read);
        return read;
      }
    };
  }

  /** Behind the first line feed from {@code position} on, or the end of the file. */
  private static long nextLine(FileChannel channel, long position) throws IOException {
    ByteBuffer probe = ByteBuffer.allocate(PROBE_BYTES);
    for (long at = position; channel.read(probe.clear(), at) > 0; at += probe.limit()) {
      probe.flip();
      for (int i = 0; i < probe.limit(); i++) {
        if (probe.get(i) == '\n') {
          return at + i + 1;
        }
      }
    }
    return channel.size();
  }
}
