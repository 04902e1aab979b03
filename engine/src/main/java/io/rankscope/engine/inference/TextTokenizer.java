package io.rankscope.engine.inference;

import ai.djl.huggingface.tokenizers.Encoding;
import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;
import ai.djl.huggingface.tokenizers.jni.CharSpan;
import io.rankscope.engine.failure.BadInputException;
import io.rankscope.engine.failure.CannotOpenException;
import io.rankscope.engine.failure.Location;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/**
 * A Hugging Face tokenizer that always cuts at a stated length and says where. Any thread may use
 * it; {@link #close} waits for those who do.
 */
final class TextTokenizer implements AutoCloseable {
  private final HuggingFaceTokenizer tokenizer;
  private final Path file;
  private final int maxTokens;
  private final UseGate gate = new UseGate();

  private TextTokenizer(HuggingFaceTokenizer tokenizer, Path file, int maxTokens) {
    this.tokenizer = tokenizer;
    this.file = file;
    this.maxTokens = maxTokens;
  }

  /**
   * Opens a {@code tokenizer.json}.
   *
   * @param maxTokens what texts and pairs are cut to; what the file says of truncation and padding
   *     is overruled, since exporters leave lengths behind that are not the model's
   * @throws CannotOpenException when the file is no tokenizer
   */
  static TextTokenizer open(Path file, int maxTokens, InferenceOptions options) {
    NativeLibraries.prepare(options);
    try (InputStream in = Files.newInputStream(file)) {
      return new TextTokenizer(
          HuggingFaceTokenizer.newInstance(
              in,
              Map.of(
                  "addSpecialTokens", "true",
                  "truncation", "longest_first",
                  "padding", "do_not_pad",
                  "modelMaxLength", Integer.toString(maxTokens),
                  "maxLength", Integer.toString(maxTokens))),
          file,
          maxTokens);
    } catch (IOException | RuntimeException | LinkageError e) {
      throw new CannotOpenException(
          "The tokenizer cannot be used: " + e.getMessage() + ".",
          Location.of(file),
          "Save the model's fast tokenizer again.",
          e);
    }
  }

  /** Reads {@code prefix + text}; offsets are those of {@code text}. */
  TokenizedText encode(String prefix, String text) {
    String whole = wellFormed(prefix + text);
    Encoding encoding = cut(gate.during(() -> tokenizer.encode(whole)));
    return read(encoding, whole, prefix.length(), 0);
  }

  /** Reads a pair; offsets are those of {@code passage}. */
  TokenizedText encodePair(String query, String passage) {
    String second = wellFormed(passage);
    Encoding encoding = cut(gate.during(() -> tokenizer.encode(wellFormed(query), second)));
    return read(encoding, second, 0, 1);
  }

  /**
   * The encoding, which was cut: the library cuts nothing at all where the tokens that it adds
   * itself leave no room.
   */
  private Encoding cut(Encoding encoding) {
    if (encoding.getIds().length > maxTokens) {
      throw new BadInputException(
          "The tokenizer adds more tokens to a text than the "
              + maxTokens
              + " that are read of it.",
          Location.of(file),
          "Raise max_tokens.");
    }
    return encoding;
  }

  private static TokenizedText read(
      Encoding encoding, String text, int prefixLength, int sequence) {
    long[] ids = encoding.getIds();
    long[] special = encoding.getSpecialTokenMask();
    long[] sequences = encoding.getSequenceIds();
    String[] pieces = encoding.getTokens();
    CharSpan[] spans = encoding.getCharTokenSpans();
    CodePointOffsets offsets = new CodePointOffsets(text);
    List<Token> tokens = new ArrayList<>(ids.length);
    int read = prefixLength;
    for (int i = 0; i < ids.length; i++) {
      CharSpan span = spans[i];
      if (special[i] != 0 || span == null) {
        tokens.add(new Token(ids[i], pieces[i], Token.Kind.SPECIAL, 0, 0));
      } else if (sequences[i] != sequence) {
        tokens.add(new Token(ids[i], pieces[i], Token.Kind.QUERY, 0, 0));
      } else {
        int start = offsets.utf16(span.getStart());
        int end = offsets.utf16(span.getEnd());
        read = Math.max(read, end);
        Token.Kind kind = end <= prefixLength ? Token.Kind.PREFIX : Token.Kind.TEXT;
        tokens.add(
            new Token(
                ids[i],
                pieces[i],
                kind,
                Math.max(0, start - prefixLength),
                Math.max(0, end - prefixLength)));
      }
    }
    // Of a pair it may also be the query alone that was cut.
    boolean unread = encoding.exceedMaxLength() && !text.substring(read).isBlank();
    OptionalInt cut = unread ? OptionalInt.of(read - prefixLength) : OptionalInt.empty();
    return new TokenizedText(ids, encoding.getTypeIds(), tokens, cut);
  }

  /**
   * The text with half surrogates replaced, which the tokenizer's language cannot hold. Lengths
   * stay the same.
   */
  private static String wellFormed(String text) {
    StringBuilder repaired = null;
    for (int i = 0; i < text.length(); i++) {
      char unit = text.charAt(i);
      if (Character.isHighSurrogate(unit)
          && i + 1 < text.length()
          && Character.isLowSurrogate(text.charAt(i + 1))) {
        i++;
      } else if (Character.isSurrogate(unit)) {
        repaired = repaired == null ? new StringBuilder(text) : repaired;
        repaired.setCharAt(i, '\uFFFD');
      }
    }
    return repaired == null ? text : repaired.toString();
  }

  @Override
  public void close() {
    gate.closeOnce(tokenizer::close);
  }

  /** Turns offsets in code points, which the tokenizer counts, into UTF-16 units. */
  private static final class CodePointOffsets {
    private final String text;
    private int codePoint;
    private int unit;

    CodePointOffsets(String text) {
      this.text = text;
    }

    int utf16(int wanted) {
      if (wanted < codePoint) {
        codePoint = 0;
        unit = 0;
      }
      while (codePoint < wanted && unit < text.length()) {
        unit += Character.charCount(text.codePointAt(unit));
        codePoint++;
      }
      return unit;
    }
  }
}
