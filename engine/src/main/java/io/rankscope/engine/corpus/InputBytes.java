package io.rankscope.engine.corpus;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.atomic.AtomicLong;
import java.util.zip.GZIPInputStream;

/** Turns a stored file into the bytes of its text: gunzipped, without a byte order mark. */
final class InputBytes {
  private static final int BUFFER = 1 << 16;

  private InputBytes() {}

  /**
   * The text bytes of {@code stored}. Whether it is compressed is told by its first two bytes,
   * never by its name.
   *
   * @param stored closed with the result, and when this fails
   * @param read grows by the stored bytes taken from the file
   */
  static BufferedInputStream of(InputStream stored, AtomicLong read) throws IOException {
    try {
      BufferedInputStream counted =
          new BufferedInputStream(new CountingInputStream(stored, read), BUFFER);
      BufferedInputStream text =
          startsWith(counted, 0x1f, 0x8b)
              ? new BufferedInputStream(new GZIPInputStream(counted, BUFFER), BUFFER)
              : counted;
      if (startsWith(text, 0xef, 0xbb, 0xbf)) {
        text.skipNBytes(3);
      }
      return text;
    } catch (IOException e) {
      stored.close();
      throw e;
    }
  }

  private static boolean startsWith(BufferedInputStream in, int... bytes) throws IOException {
    in.mark(bytes.length);
    try {
      for (int expected : bytes) {
        if (in.read() != expected) {
          return false;
        }
      }
      return true;
    } finally {
      in.reset();
    }
  }

  private static final class CountingInputStream extends FilterInputStream {
    private final AtomicLong read;

    CountingInputStream(InputStream in, AtomicLong read) {
      super(in);
      this.read = read;
    }

    @Override
    public int read() throws IOException {
      int next = super.read();
      if (next >= 0) {
        read.incrementAndGet();
      }
      return next;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
      int count = super.read(target, offset, length);
      if (count > 0) {
        read.addAndGet(count);
      }
      return count;
    }
  }
}
