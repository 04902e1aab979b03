package io.rankscope.engine.index;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.apache.lucene.util.BytesRef;

/** Shows a term, which Lucene keeps as bytes that need not be text. */
final class TermText {
  private TermText() {}

  /** The text, or hexadecimal bytes in brackets where it is none. */
  static String of(BytesRef bytes) {
    try {
      return StandardCharsets.UTF_8
          .newDecoder()
          .decode(ByteBuffer.wrap(bytes.bytes, bytes.offset, bytes.length))
          .toString();
    } catch (CharacterCodingException e) {
      return bytes.toString();
    }
  }
}
