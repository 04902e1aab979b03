package io.rankscope.engine.corpus;

import io.rankscope.engine.domain.Passage;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * TREC documents: between {@code <DOC>} and {@code </DOC>}, tags in any case. The id is {@code
 * DOCNO}; the title the first of {@code TITLE}, {@code HEADLINE}, {@code HL}, {@code HEAD} and
 * {@code TTL} that has text, on one line; the text all {@code TEXT} elements. A document without
 * {@code TEXT} (some newspapers have only paragraphs) has as its text whatever is neither id, title
 * nor {@code DOCHDR}. Tags within the text become blanks.
 */
final class TrecPassageParser implements RecordParser<Passage> {
  private static final Pattern ID = SgmlText.element("DOCNO", SgmlText.Unclosed.TO_NEXT_TAG);
  private static final List<Pattern> TITLES =
      List.of("TITLE", "HEADLINE", "HL", "HEAD", "TTL").stream()
          .map(name -> SgmlText.element(name, SgmlText.Unclosed.TO_NEXT_TAG))
          .toList();
  private static final Pattern TEXT = SgmlText.element("TEXT", SgmlText.Unclosed.TO_END);
  private static final Pattern HEADER = SgmlText.element("DOCHDR", SgmlText.Unclosed.TO_END);

  private final SgmlBlocks blocks;

  TrecPassageParser(LineInput lines) {
    blocks = new SgmlBlocks(lines, "DOC", SgmlBlocks.Closing.REQUIRED);
  }

  @Override
  public Optional<Passage> next() throws IOException, BadRecordException {
    Optional<SgmlBlocks.Block> block = blocks.next();
    return block.isEmpty() ? Optional.empty() : Optional.of(passage(block.get().content()));
  }

  @Override
  public long line() {
    return blocks.blockLine();
  }

  @Override
  public void close() throws IOException {
    blocks.close();
  }

  private Passage passage(String markup) throws BadRecordException {
    List<String> ids = SgmlText.contents(markup, ID);
    if (ids.size() != 1) {
      throw new BadRecordException(
          ids.isEmpty() ? "The document has no <DOCNO>." : "The document has several <DOCNO>.",
          line());
    }
    return PassageFields.passage(
        SgmlText.plainLine(ids.getFirst()), Optional.empty(), title(markup), text(markup), line());
  }

  private static String title(String markup) {
    for (Pattern element : TITLES) {
      String title =
          SgmlText.contents(markup, element).stream()
              .map(SgmlText::plainLine)
              .filter(text -> !text.isEmpty())
              .collect(Collectors.joining(" "));
      if (!title.isEmpty()) {
        return title;
      }
    }
    return "";
  }

  private static String text(String markup) {
    List<String> texts = SgmlText.contents(markup, TEXT);
    if (!texts.isEmpty()) {
      return texts.stream()
          .map(SgmlText::plain)
          .filter(text -> !text.isEmpty())
          .collect(Collectors.joining("\n"));
    }
    String rest = ID.matcher(markup).replaceAll(" ");
    rest = HEADER.matcher(rest).replaceAll(" ");
    for (Pattern title : TITLES) {
      rest = title.matcher(rest).replaceAll(" ");
    }
    return SgmlText.plain(rest);
  }
}
