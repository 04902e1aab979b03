package io.rankscope.engine.corpus;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * TREC topics: {@code <top>} or {@code <topic>} blocks whose inner tags are mostly not closed, so
 * that a section reaches to the next section's tag. {@code num} (or the block's {@code number}
 * attribute) gives the id, {@code title} or {@code query} the text, {@code desc} and {@code narr}
 * the need; a topic without a title, as in TREC-4, asks its description. Labels such as "Number:"
 * are left out.
 */
final class TrecTopicParser implements RecordParser<QueryRecord> {
  private static final Map<String, Section> SECTIONS =
      Map.ofEntries(
          Map.entry("num", Section.NUMBER),
          Map.entry("title", Section.TITLE),
          Map.entry("query", Section.TITLE),
          Map.entry("desc", Section.DESCRIPTION),
          Map.entry("description", Section.DESCRIPTION),
          Map.entry("question", Section.DESCRIPTION),
          Map.entry("narr", Section.NARRATIVE),
          Map.entry("narrative", Section.NARRATIVE),
          Map.entry("head", Section.OTHER),
          Map.entry("dom", Section.OTHER),
          Map.entry("smry", Section.OTHER),
          Map.entry("con", Section.OTHER),
          Map.entry("fac", Section.OTHER),
          Map.entry("def", Section.OTHER));
  private static final Pattern NUMBER_ATTRIBUTE =
      Pattern.compile("\\s(?:number|num|id)\\s*=\\s*[\"']([^\"']*)[\"']", Pattern.CASE_INSENSITIVE);

  private final SgmlBlocks blocks;

  TrecTopicParser(LineInput lines) {
    blocks = new SgmlBlocks(lines, "top|topic", SgmlBlocks.Closing.OPTIONAL);
  }

  @Override
  public Optional<QueryRecord> next() throws IOException, BadRecordException {
    Optional<SgmlBlocks.Block> block = blocks.next();
    return block.isEmpty() ? Optional.empty() : Optional.of(topic(block.get()));
  }

  @Override
  public long line() {
    return blocks.blockLine();
  }

  @Override
  public void close() throws IOException {
    blocks.close();
  }

  private QueryRecord topic(SgmlBlocks.Block block) throws BadRecordException {
    Map<Section, String> sections = sections(block.content());
    String id = sections.getOrDefault(Section.NUMBER, "");
    if (id.isEmpty()) {
      Matcher attribute = NUMBER_ATTRIBUTE.matcher(block.tag());
      id = attribute.find() ? attribute.group(1).strip() : "";
    }
    String title = sections.getOrDefault(Section.TITLE, "");
    String description = sections.getOrDefault(Section.DESCRIPTION, "");
    String narrative = sections.getOrDefault(Section.NARRATIVE, "");
    return title.isEmpty()
        ? QueryRecord.checked(id, description, narrative, Map.of(), line())
        : QueryRecord.checked(
            id, title, (description + "\n" + narrative).strip(), Map.of(), line());
  }

  private static Map<Section, String> sections(String content) {
    SgmlMarkup markup = new SgmlMarkup(content);
    Map<Section, String> sections = new HashMap<>();
    Section section = Section.OTHER;
    int start = 0;
    for (SgmlMarkup.Tag tag : markup.tags()) {
      Section named = SECTIONS.get(tag.name());
      if (named != null) {
        put(sections, section, markup.plainLine(new TextSpan(start, tag.start())));
        section = tag.facing() == SgmlMarkup.Facing.OPENING ? named : Section.OTHER;
        start = tag.end();
      }
    }
    put(sections, section, markup.plainLine(new TextSpan(start, content.length())));
    return sections;
  }

  private static void put(Map<Section, String> sections, Section section, String line) {
    String text = section.label.matcher(line).replaceFirst("");
    if (!text.isEmpty()) {
      sections.putIfAbsent(section, text);
    }
  }

  private enum Section {
    NUMBER("Number"),
    TITLE("Topic"),
    DESCRIPTION("Description"),
    NARRATIVE("Narrative"),
    OTHER("");

    private final Pattern label;

    Section(String label) {
      this.label = Pattern.compile("^" + label + "\\s*:\\s*", Pattern.CASE_INSENSITIVE);
    }
  }
}
