package io.rankscope.engine.inference;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalInt;
import java.util.zip.CRC32C;

/**
 * The bytes of a file of scores: a mark, then per passage 32 bytes of hash, score, tokens read,
 * where the passage was cut (-1 when it was not) and whether the query was, then a checksum over
 * all of it.
 */
final class ScoreFile {
  /** "RSC" and the version of this format. */
  private static final int MARK = 0x52534301;

  private static final int HASH = 32;
  private static final int RECORD = HASH + Float.BYTES + 2 * Integer.BYTES + 1;
  private static final int FRAME = Integer.BYTES + Long.BYTES;

  private ScoreFile() {}

  static byte[] write(Map<String, PairScore> scores) {
    ByteBuffer out = ByteBuffer.allocate(FRAME + scores.size() * RECORD);
    out.putInt(MARK);
    scores.forEach(
        (hash, score) ->
            out.put(HexFormat.of().parseHex(hash))
                .putFloat(score.score())
                .putInt(score.passage().tokens())
                .putInt(score.passage().cutAt().orElse(-1))
                .put((byte) (score.query() == PairScore.QueryReading.CUT ? 1 : 0)));
    out.putLong(checksum(out.array(), out.position()));
    return out.array();
  }

  /**
   * The scores in {@code content}.
   *
   * @throws IOException when it is not what {@link #write} made
   */
  static Map<String, PairScore> read(byte[] content) throws IOException {
    int end = content.length - Long.BYTES;
    ByteBuffer in = ByteBuffer.wrap(content);
    if (content.length < FRAME
        || (content.length - FRAME) % RECORD != 0
        || in.getInt(0) != MARK
        || in.getLong(end) != checksum(content, end)) {
      throw new IOException("damaged");
    }
    in.position(Integer.BYTES);
    Map<String, PairScore> scores = new LinkedHashMap<>();
    byte[] hash = new byte[HASH];
    while (in.position() < end) {
      in.get(hash);
      float score = in.getFloat();
      int tokens = in.getInt();
      int cut = in.getInt();
      Reading reading = new Reading(tokens, cut < 0 ? OptionalInt.empty() : OptionalInt.of(cut));
      PairScore.QueryReading query = PairScore.QueryReading.of(in.get() != 0);
      scores.put(HexFormat.of().formatHex(hash), new PairScore(score, reading, query));
    }
    return scores;
  }

  private static long checksum(byte[] content, int length) {
    CRC32C crc = new CRC32C();
    crc.update(content, 0, length);
    return crc.getValue();
  }
}
