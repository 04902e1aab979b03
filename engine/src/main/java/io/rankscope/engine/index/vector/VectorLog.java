package io.rankscope.engine.index.vector;

import io.rankscope.engine.domain.Sha256;
import io.rankscope.engine.failure.Location;
import io.rankscope.engine.failure.NotSavedException;
import io.rankscope.engine.inference.ModelFacts;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HexFormat;
import java.util.Optional;
import java.util.zip.CRC32C;
import org.apache.lucene.util.ArrayUtil;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.BytesRefHash;

/**
 * The vectors that a build has computed, in a file that outlives its process: after a head with the
 * model's hash and the dimensions come records of one length, each with the SHA-256 of a text, its
 * vector and a checksum. A record goes out in one write; a tail that a kill tore off is dropped
 * when the file is opened next, and a record that is not sound is passed over. Any thread may use
 * it.
 */
public final class VectorLog implements AutoCloseable {
  private static final String PREFIX = "vectors-";
  private static final String SUFFIX = ".log";

  /** "RSV" and the version of this format. */
  private static final int MARK = 0x52535601;

  private static final int HASH = 32;
  private static final int HEAD = Integer.BYTES + HASH + Integer.BYTES;

  private final Path file;
  private final FileChannel channel;
  private final int dimensions;
  private final int length;

  /** Hashes of the texts in the file when it was opened; filled before anybody else looks. */
  private final BytesRefHash known = new BytesRefHash();

  /** The record of each of {@link #known}. */
  private int[] records = {};

  private long unsound;

  private VectorLog(Path file, FileChannel channel, int dimensions) {
    this.file = file;
    this.channel = channel;
    this.dimensions = dimensions;
    this.length = HASH + 1 + dimensions * Float.BYTES + Integer.BYTES;
  }

  /** Whether a file of this name is a log. */
  public static boolean isLog(Path file) {
    String name = String.valueOf(file.getFileName());
    return name.startsWith(PREFIX) && name.endsWith(SUFFIX);
  }

  /**
   * Opens the log of a model in {@code folder}, making it when it is missing. One build at a time
   * may have it.
   */
  public static VectorLog open(Path folder, ModelFacts model) throws IOException {
    byte[] hash = HexFormat.of().parseHex(model.hash());
    Path file = folder.resolve(PREFIX + model.hash().substring(0, 16) + SUFFIX);
    FileChannel channel =
        FileChannel.open(
            file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
    try {
      VectorLog log = new VectorLog(file, channel, model.dimensions());
      log.read(ByteBuffer.allocate(HEAD).putInt(MARK).put(hash).putInt(model.dimensions()).flip());
      return log;
    } catch (IOException | RuntimeException e) {
      channel.close();
      throw e;
    }
  }

  private void read(ByteBuffer head) throws IOException {
    ByteBuffer found = ByteBuffer.allocate(HEAD);
    fill(found, 0);
    if (!found.flip().equals(head)) {
      // A new file, or one that says of itself that it belongs to another model.
      channel.truncate(0);
      write(head, 0);
      channel.position(HEAD);
      return;
    }
    byte[] record = new byte[length];
    long position = HEAD;
    int count = 0;
    while (fill(ByteBuffer.wrap(record), position)) {
      if (sound(record)) {
        int id = known.add(new BytesRef(record, 0, HASH));
        if (id >= 0) {
          records = ArrayUtil.grow(records, id + 1);
          records[id] = count;
        }
      } else {
        unsound++;
      }
      count++;
      position += length;
    }
    channel.truncate(position);
    channel.position(position);
  }

  /** Reads until {@code into} is full; false when the file ends before. */
  private boolean fill(ByteBuffer into, long position) throws IOException {
    while (into.hasRemaining()) {
      int read = channel.read(into, position + into.position());
      if (read < 0) {
        return false;
      }
    }
    return true;
  }

  private boolean sound(byte[] record) {
    return ByteBuffer.wrap(record).getInt(length - Integer.BYTES) == checksum(record);
  }

  private int checksum(byte[] record) {
    CRC32C crc = new CRC32C();
    crc.update(record, 0, length - Integer.BYTES);
    return (int) crc.getValue();
  }

  /** How many texts it knew when it was opened. */
  public int size() {
    return known.size();
  }

  /** Whole records that were damaged when it was opened; their vectors are computed anew. */
  public long unsound() {
    return unsound;
  }

  /** The vector that an earlier build computed of {@code text}. */
  Optional<KeptVector> find(String text) throws IOException {
    if (known.size() == 0) {
      return Optional.empty();
    }
    int id;
    synchronized (known) {
      id = known.find(new BytesRef(hash(text)));
    }
    if (id < 0) {
      return Optional.empty();
    }
    byte[] record = new byte[length];
    if (!fill(ByteBuffer.wrap(record), HEAD + (long) records[id] * length) || !sound(record)) {
      throw new IOException("the vectors kept in " + file + " have changed");
    }
    float[] values = new float[dimensions];
    ByteBuffer.wrap(record).position(HASH + 1).asFloatBuffer().get(values);
    return Optional.of(new KeptVector(values, record[HASH] != 0));
  }

  /**
   * Keeps the vector of {@code text}.
   *
   * @throws NotSavedException when it cannot be written
   */
  void keep(String text, KeptVector vector) {
    byte[] record = new byte[length];
    ByteBuffer into = ByteBuffer.wrap(record);
    into.put(hash(text)).put((byte) (vector.cut() ? 1 : 0));
    for (float value : vector.values()) {
      into.putFloat(value);
    }
    into.putInt(checksum(record));
    try {
      synchronized (channel) {
        write(ByteBuffer.wrap(record), channel.position());
        channel.position(channel.position() + length);
      }
    } catch (IOException e) {
      throw new NotSavedException(
          "The vectors computed so far cannot be kept: " + e.getMessage() + ".",
          Location.of(file),
          "Check that the disk has room and works.",
          e);
    }
  }

  private void write(ByteBuffer bytes, long position) throws IOException {
    long at = position;
    while (bytes.hasRemaining()) {
      at += channel.write(bytes, at);
    }
  }

  /** Of the UTF-16 units, since half a surrogate pair has no UTF-8 of its own. */
  private static byte[] hash(String text) {
    ByteBuffer units = ByteBuffer.allocate(text.length() * Character.BYTES);
    units.asCharBuffer().put(text);
    return Sha256.digest().digest(units.array());
  }

  /** Closes the file, and deletes it when it holds no vector. */
  @Override
  public void close() throws IOException {
    boolean empty = channel.isOpen() && channel.size() <= HEAD;
    channel.close();
    if (empty) {
      Files.delete(file);
    }
  }
}
