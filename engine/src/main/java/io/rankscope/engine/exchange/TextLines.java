package io.rankscope.engine.exchange;

import io.rankscope.engine.failure.BadInputException;
import io.rankscope.engine.failure.CannotOpenException;
import io.rankscope.engine.failure.Location;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/**
 * The lines of a UTF-8 text file, plain or gzip, as stretches of one byte buffer: a run of a
 * million lines is read without making a string per line. A byte order mark is skipped. For one
 * thread.
 */
final class TextLines implements AutoCloseable {
  private static final int BUFFER_BYTES = 1 << 16;
  private static final int BLANK = ' ';

  private final Path file;
  private final InputStream in;
  private byte[] buffer = new byte[BUFFER_BYTES];
  private int filled;
  private int lineStart;
  private int lineEnd = -1;
  private long number;
  private int[] bounds = new int[16];

  private TextLines(Path file, InputStream in) {
    this.file = file;
    this.in = in;
  }

  /**
   * Opens a file; gzip is told by its first two bytes.
   *
   * @throws CannotOpenException when it cannot be read
   */
  static TextLines open(Path file) {
    InputStream raw = null;
    try {
      raw = new BufferedInputStream(Files.newInputStream(file), BUFFER_BYTES);
      raw.mark(2);
      boolean gzip = beginsAsGzip(raw);
      raw.reset();
      return new TextLines(file, gzip ? new GZIPInputStream(raw, BUFFER_BYTES) : raw);
    } catch (IOException e) {
      closeQuietly(raw, e);
      throw new CannotOpenException(
          Files.isDirectory(file)
              ? "This is a folder, not a file."
              : Files.exists(file) ? "The file cannot be read." : "There is no such file.",
          Location.of(file),
          "Check the path and its permissions.",
          e);
    }
  }

  /** Whether a regular file is packed by gzip. */
  static boolean isPacked(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return beginsAsGzip(in);
    }
  }

  /**
   * The lines of a stretch of a plain file, numbered from its first one.
   *
   * @throws CannotOpenException when it cannot be read
   */
  static TextLines open(FileStretch stretch) {
    try {
      return new TextLines(stretch.file(), stretch.open());
    } catch (IOException e) {
      throw new CannotOpenException(
          "The file cannot be read.",
          Location.of(stretch.file()),
          "Check the path and its permissions.",
          e);
    }
  }

  /**
   * Goes to the next line, false at the end of the file.
   *
   * @throws BadInputException when the file breaks off, as a truncated gzip file does
   */
  boolean next() {
    lineStart = lineEnd + 1;
    int scanned = lineStart;
    while (true) {
      for (int i = scanned; i < filled; i++) {
        if (buffer[i] == '\n') {
          lineEnd = i;
          return begun();
        }
      }
      int length = filled - lineStart;
      if (!fill()) {
        lineEnd = filled;
        return length > 0 && begun();
      }
      scanned = lineStart + length;
    }
  }

  /**
   * Goes to the next line and splits it as {@link #splitAtBlanks} does, looking at each byte once.
   *
   * @return how many fields there are, at most {@code most}; negative at the end of the file
   * @throws BadInputException as {@link #next}
   */
  int nextSplitAtBlanks(int most) {
    // The first line may begin with a byte order mark.
    if (number > 0) {
      makeRoomForBounds(most);
      // Locals, since the quick compiler reads a field anew for every byte.
      byte[] bytes = buffer;
      int start = lineEnd + 1;
      int fields = 0;
      int fieldStart = start;
      for (int i = start, end = filled; i < end; i++) {
        byte b = bytes[i];
        if (!isBlank(b)) {
          continue;
        }
        if (fieldStart < i && fields < most) {
          bounds[2 * fields] = fieldStart;
          bounds[2 * fields + 1] = i;
          fields++;
        }
        fieldStart = i + 1;
        if (b == '\n') {
          lineStart = start;
          lineEnd = i;
          number++;
          return fields;
        }
      }
    }
    return next() ? splitAtBlanks(most) : -1;
  }

  /** The number of the line, from 1. */
  long number() {
    return number;
  }

  /** Where the line is, for a failure. */
  Location location() {
    return Location.of(file, number);
  }

  /** Whether the first byte of the line that is no blank is {@code wanted}. */
  boolean startsWith(char wanted) {
    for (int i = lineStart; i < lineEnd; i++) {
      if (!isBlank(buffer[i])) {
        return buffer[i] == wanted;
      }
    }
    return false;
  }

  /**
   * Splits the line at blanks (space, tab, carriage return and the like), as C's {@code isspace}
   * does.
   *
   * @param most where to stop; what follows the last field is left out
   * @return how many fields there are, at most {@code most}
   */
  int splitAtBlanks(int most) {
    int fields = 0;
    int at = lineStart;
    while (fields < most) {
      while (at < lineEnd && isBlank(buffer[at])) {
        at++;
      }
      if (at == lineEnd) {
        break;
      }
      int start = at;
      while (at < lineEnd && !isBlank(buffer[at])) {
        at++;
      }
      bound(fields++, start, at);
    }
    return fields;
  }

  /** Splits the line at every tab; a carriage return at its end is no part of it. */
  int splitAtTabs() {
    int end = lineEnd > lineStart && buffer[lineEnd - 1] == '\r' ? lineEnd - 1 : lineEnd;
    int fields = 0;
    int start = lineStart;
    for (int i = lineStart; i < end; i++) {
      if (buffer[i] == '\t') {
        bound(fields++, start, i);
        start = i + 1;
      }
    }
    bound(fields++, start, end);
    return fields;
  }

  /**
   * The whole line as text.
   *
   * @throws BadInputException when it is not UTF-8
   */
  String text() {
    bound(0, lineStart, lineEnd);
    return field(0);
  }

  /**
   * A field of the last split as text.
   *
   * @throws BadInputException when it is not UTF-8
   */
  String field(int index) {
    int start = bounds[2 * index];
    int length = bounds[2 * index + 1] - start;
    String text = new String(buffer, start, length, StandardCharsets.UTF_8);
    if (text.indexOf('\uFFFD') >= 0) {
      requireUtf8(start, length);
    }
    return text;
  }

  /** Whether a field of the last split has exactly the bytes of {@code known}. */
  boolean fieldEquals(int index, byte[] known) {
    return Arrays.equals(buffer, bounds[2 * index], bounds[2 * index + 1], known, 0, known.length);
  }

  /** A field of the last split as bytes of {@link #bytes()}: the first one. */
  int fieldStart(int index) {
    return bounds[2 * index];
  }

  /** The end, exclusive, of a field of the last split. */
  int fieldEnd(int index) {
    return bounds[2 * index + 1];
  }

  /** The buffer that the fields lie in, until the next line. */
  byte[] bytes() {
    return buffer;
  }

  @Override
  public void close() {
    try {
      in.close();
    } catch (IOException e) {
      throw new CannotOpenException(
          "The file could not be closed.", Location.of(file), "Read it again.", e);
    }
  }

  private static boolean beginsAsGzip(InputStream in) throws IOException {
    return in.read() == 0x1f && in.read() == 0x8b;
  }

  private boolean begun() {
    number++;
    if (number == 1
        && lineEnd - lineStart >= 3
        && buffer[lineStart] == (byte) 0xEF
        && buffer[lineStart + 1] == (byte) 0xBB
        && buffer[lineStart + 2] == (byte) 0xBF) {
      lineStart += 3;
    }
    return true;
  }

  /** Moves the begun line to the front and reads on; false at the end of the file. */
  private boolean fill() {
    int length = Math.max(0, filled - lineStart);
    if (lineStart > 0 && length > 0) {
      System.arraycopy(buffer, lineStart, buffer, 0, length);
    }
    lineStart = 0;
    filled = length;
    if (filled == buffer.length) {
      buffer = Arrays.copyOf(buffer, buffer.length * 2);
    }
    try {
      int read = in.read(buffer, filled, buffer.length - filled);
      filled += Math.max(0, read);
      return read > 0;
    } catch (IOException e) {
      throw new BadInputException(
          "The file breaks off or is damaged after this line.",
          Location.of(file, number),
          "Fetch it again; a gzip file must be whole.",
          e);
    }
  }

  private void makeRoomForBounds(int fields) {
    if (bounds.length < 2 * fields) {
      bounds = Arrays.copyOf(bounds, Math.max(2 * fields, bounds.length * 2));
    }
  }

  private void bound(int field, int start, int end) {
    makeRoomForBounds(field + 1);
    bounds[2 * field] = start;
    bounds[2 * field + 1] = end;
  }

  private void requireUtf8(int start, int length) {
    try {
      StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(buffer, start, length));
    } catch (CharacterCodingException e) {
      throw new BadInputException(
          "The line is not UTF-8.", location(), "Convert the file to UTF-8.", e);
    }
  }

  /** C's isspace. */
  private static boolean isBlank(byte b) {
    return b <= BLANK && (b == BLANK || (b >= '\t' && b <= '\r'));
  }

  private static void closeQuietly(@Nullable InputStream in, IOException first) {
    if (in != null) {
      try {
        in.close();
      } catch (IOException e) {
        first.addSuppressed(e);
      }
    }
  }
}
