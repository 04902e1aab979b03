package io.rankscope.engine.index;

import java.io.EOFException;
import java.util.Arrays;
import java.util.Locale;
import org.apache.lucene.index.CorruptIndexException;

/** Says what Lucene found wrong with a file to people who do not know its file formats. */
final class DamageWords {
  private DamageWords() {}

  /** The rest of a sentence such as {@code The file _0.cfs is damaged: …}. */
  static String of(CorruptIndexException damage) {
    String said = String.valueOf(damage.getOriginalMessage()).toLowerCase(Locale.ROOT);
    if (said.startsWith("checksum failed")) {
      return "its content does not fit its checksum";
    }
    boolean endedEarly =
        Arrays.stream(damage.getSuppressed()).anyMatch(EOFException.class::isInstance);
    if (endedEarly
        || said.contains("truncated")
        || said.contains("past eof")
        || said.contains("too small")) {
      return "its end is missing";
    }
    if (said.contains("extended") || said.contains("too long")) {
      return "it is longer than it was written";
    }
    if (said.startsWith("codec footer") || said.startsWith("illegal crc")) {
      return "its end was overwritten";
    }
    if (said.contains("header mismatch") || said.startsWith("codec mismatch")) {
      return "it does not begin as a file of its kind does";
    }
    if (said.startsWith("file mismatch")) {
      return "it belongs to another segment";
    }
    return "its content makes no sense";
  }
}
