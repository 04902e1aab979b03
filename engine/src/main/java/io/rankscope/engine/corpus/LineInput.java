package io.rankscope.engine.corpus;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;

/**
 * The lines of a stream with their numbers, ended by LF or CRLF, decoded as strict UTF-8. Holds one
 * line at a time. For one thread.
 */
final class LineInput implements Closeable {
  /** Beyond this a line is bad: a file without line breaks must not be taken into memory whole. */
  static final int MAX_LINE_BYTES = 1 << 28;

  private static final int INITIAL = 1 << 13;
  private static final int KEPT = 1 << 20;

  private final InputStream in;
  private final int maxLineBytes;
  private final byte[] buffer = new byte[1 << 16];
  private int position;
  private int limit;
  private byte[] line = new byte[INITIAL];
  private int length;
  private boolean tooLong;
  private long number;

  LineInput(InputStream in) {
    this(in, MAX_LINE_BYTES);
  }

  LineInput(InputStream in, int maxLineBytes) {
    this.in = in;
    this.maxLineBytes = maxLineBytes;
  }

  /** Goes to the next line; false when there is none. */
  boolean advance() throws IOException {
    if (position == limit && !fill()) {
      return false;
    }
    number++;
    length = 0;
    tooLong = false;
    if (line.length > KEPT) {
      line = new byte[INITIAL];
    }
    do {
      int end = position;
      while (end < limit && buffer[end] != '\n') {
        end++;
      }
      append(position, end - position);
      position = end;
      if (end < limit) {
        position++;
        break;
      }
    } while (fill());
    if (length > 0 && line[length - 1] == '\r') {
      length--;
    }
    return true;
  }

  /** The number of the present line, from 1. */
  long number() {
    return number;
  }

  /**
   * The present line without its end.
   *
   * @throws BadRecordException when its bytes are not UTF-8, or too many
   */
  String text() throws BadRecordException {
    if (tooLong) {
      throw new BadRecordException("The line is longer than " + maxLineBytes + " bytes.", number);
    }
    String text = lenientText();
    // Decoding puts U+FFFD for whatever is malformed, so only a text that holds one needs a look.
    if (text.indexOf('\uFFFD') >= 0) {
      refuseMalformed();
    }
    return text;
  }

  /** The present line with U+FFFD for malformed bytes: to look for structure, never to keep. */
  String lenientText() {
    return new String(line, 0, length, StandardCharsets.UTF_8);
  }

  @Override
  public void close() throws IOException {
    in.close();
  }

  private void refuseMalformed() throws BadRecordException {
    CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
    ByteBuffer bytes = ByteBuffer.wrap(line, 0, length);
    CharBuffer chars = CharBuffer.allocate(length);
    CoderResult result = decoder.decode(bytes, chars, true);
    if (result.isError()) {
      throw new BadRecordException(
          String.format(
              Locale.ROOT,
              "Byte %d of the line (0x%02X) is not UTF-8.",
              bytes.position() + 1,
              line[bytes.position()]),
          number,
          chars.position() + 1);
    }
  }

  private boolean fill() throws IOException {
    position = 0;
    limit = Math.max(0, in.read(buffer, 0, buffer.length));
    return limit > 0;
  }

  private void append(int from, int count) {
    if (tooLong || length + count > maxLineBytes) {
      tooLong = true;
      length = 0;
      return;
    }
    if (length + count > line.length) {
      line = Arrays.copyOf(line, Math.max(length + count, line.length * 2));
    }
    System.arraycopy(buffer, from, line, length, count);
    length += count;
  }
}
