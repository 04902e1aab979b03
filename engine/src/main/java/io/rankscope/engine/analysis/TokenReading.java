package io.rankscope.engine.analysis;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionLengthAttribute;
import org.apache.lucene.analysis.tokenattributes.TypeAttribute;

/** Reads a token stream to its end. */
final class TokenReading {
  private TokenReading() {}

  /** All tokens of {@code stream}, which the caller closes. */
  static List<TracedToken> readAll(TokenStream stream) throws IOException {
    CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
    OffsetAttribute offset = stream.addAttribute(OffsetAttribute.class);
    PositionIncrementAttribute increment = stream.addAttribute(PositionIncrementAttribute.class);
    PositionLengthAttribute length = stream.addAttribute(PositionLengthAttribute.class);
    TypeAttribute type = stream.addAttribute(TypeAttribute.class);
    List<TracedToken> tokens = new ArrayList<>();
    int position = -1;
    stream.reset();
    while (stream.incrementToken()) {
      position += increment.getPositionIncrement();
      tokens.add(
          new TracedToken(
              term.toString(),
              offset.startOffset(),
              offset.endOffset(),
              position,
              length.getPositionLength(),
              type.type()));
    }
    stream.end();
    return tokens;
  }
}
