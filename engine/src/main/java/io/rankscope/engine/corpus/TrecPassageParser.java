package io.rankscope.engine.corpus;

import io.rankscope.engine.corpus.SgmlMarkup.Element;
import io.rankscope.engine.corpus.SgmlMarkup.Unclosed;
import io.rankscope.engine.domain.Passage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * TREC documents: between {@code <DOC>} and {@code </DOC>}, tags in any case. The id is {@code
 * DOCNO}; the title the first of {@code TITLE}, {@code HEADLINE}, {@code HL}, {@code HEAD} and
 * {@code TTL} that has text, on one line; the text all {@code TEXT} elements. A document without
 * {@code TEXT} (some newspapers have only paragraphs) has as its text whatever is neither id, title
 * nor {@code DOCHDR}. Tags within the text become blanks.
 */
final class TrecPassageParser implements RecordParser<Passage> {
  private static final List<String> TITLES = List.of("title", "headline", "hl", "head", "ttl");

  private final SgmlBlocks blocks;

  TrecPassageParser(LineInput lines) {
    blocks = new SgmlBlocks(lines, "DOC", SgmlBlocks.Closing.REQUIRED);
  }

  @Override
  public Optional<Passage> next() throws IOException, BadRecordException {
    Optional<SgmlBlocks.Block> block = blocks.next();
    return block.isEmpty()
        ? Optional.empty()
        : Optional.of(passage(new SgmlMarkup(block.get().content())));
  }

  @Override
  public long line() {
    return blocks.blockLine();
  }

  @Override
  public void close() throws IOException {
    blocks.close();
  }

  private Passage passage(SgmlMarkup markup) throws BadRecordException {
    List<Element> ids = markup.elements("docno", Unclosed.TO_NEXT_TAG);
    if (ids.size() != 1) {
      throw new BadRecordException(
          ids.isEmpty() ? "The document has no <DOCNO>." : "The document has several <DOCNO>.",
          line());
    }
    return PassageFields.passage(
        markup.plainLine(ids.getFirst().content()),
        Optional.empty(),
        title(markup),
        text(markup, ids),
        line());
  }

  private static String title(SgmlMarkup markup) {
    for (String name : TITLES) {
      String title =
          markup.elements(name, Unclosed.TO_NEXT_TAG).stream()
              .map(element -> markup.plainLine(element.content()))
              .filter(line -> !line.isEmpty())
              .collect(Collectors.joining(" "));
      if (!title.isEmpty()) {
        return title;
      }
    }
    return "";
  }

  private static String text(SgmlMarkup markup, List<Element> ids) {
    List<Element> texts = markup.elements("text", Unclosed.TO_END);
    if (!texts.isEmpty()) {
      return texts.stream()
          .map(element -> markup.plain(element.content()))
          .filter(text -> !text.isEmpty())
          .collect(Collectors.joining("\n"));
    }
    List<Element> other = new ArrayList<>(ids);
    other.addAll(markup.elements("dochdr", Unclosed.TO_END));
    for (String name : TITLES) {
      other.addAll(markup.elements(name, Unclosed.TO_NEXT_TAG));
    }
    return markup.plainOutside(other);
  }
}
