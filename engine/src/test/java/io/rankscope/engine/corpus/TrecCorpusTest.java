package io.rankscope.engine.corpus;

import static io.rankscope.engine.corpus.CorpusText.failure;
import static io.rankscope.engine.corpus.CorpusText.passage;
import static io.rankscope.engine.corpus.CorpusText.passages;
import static io.rankscope.engine.corpus.CorpusText.skipping;
import static io.rankscope.engine.corpus.CorpusText.write;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class TrecCorpusTest {
  @TempDir Path folder;

  @Test
  void readsNumberTitleAndText_whenWrittenAsNewspapersAre() {
    Path file =
        write(
            folder.resolve("la010189"),
            """
            <DOC>
            <DOCNO> LA010189-0001 </DOCNO>
            <DATE><P>January 1, 1989</P></DATE>
            <HEADLINE>
            <P>
            SWALLOWS SLEEP;
            SEVEN HOURS
            </P>
            </HEADLINE>
            <TEXT>
            <P>
            Bed &amp; breakfast for birds.
            </P>
            </TEXT>
            <TEXT>More, where a < b &unknown; &#233;&#x1F600;.<!-- note --></TEXT>
            </DOC>
            <doc><docno>2</docno><title>an unclosed title
            <text>lower case</text></doc><DOC><DOCNO>3</DOCNO><TEXT></TEXT></DOC>
            """);
    assertThat(passages(file, CorpusFormat.TREC))
        .containsExactly(
            passage(
                "LA010189-0001",
                "SWALLOWS SLEEP; SEVEN HOURS",
                "Bed & breakfast for birds.\nMore, where a < b &unknown; é😀."),
            passage("2", "an unclosed title", "lower case"),
            passage("3", "", ""));
  }

  @Test
  void decodesReferencesOnce_whenTheyAreNested() {
    Path file =
        write(
            folder.resolve("d"),
            "<DOC><DOCNO>1</DOCNO><TITLE>&amp;lt;</TITLE><TEXT>&amp;lt; &#0;"
                + " &#xD800;</TEXT></DOC>");
    assertThat(passages(file, CorpusFormat.TREC))
        .containsExactly(passage("1", "&lt;", "&lt; &#0; &#xD800;"));
  }

  @Test
  void takesWhatIsNeitherIdNorTitle_whenThereIsNoText() {
    Path file =
        write(
            folder.resolve("d"),
            """
            <DOC><DOCNO>1</DOCNO><DOCHDR>http://example.org</DOCHDR>
            <HL>Head</HL><LP>First paragraph.</LP></DOC>
            """);
    assertThat(passages(file, CorpusFormat.TREC))
        .containsExactly(passage("1", "Head", "First paragraph."));
  }

  @Test
  void goesOnBehindTheBadDocument_whenOneIsBad() {
    String good = "<DOC><DOCNO>%s</DOCNO><TEXT>t</TEXT></DOC>\n";
    byte[] latin =
        "<DOC><DOCNO>l</DOCNO>\n<TEXT>\u00e9</TEXT></DOC>\n".getBytes(StandardCharsets.ISO_8859_1);
    byte[] before =
        (good.formatted("a")
                + "<DOC><TEXT>no number</TEXT></DOC>\n<DOC>\n<DOCNO>open</DOCNO>\n"
                + good.formatted("b"))
            .getBytes(StandardCharsets.UTF_8);
    byte[] after =
        (good.formatted("a") + good.formatted("c") + "<DOC><DOCNO>cut</DOCNO><TEXT>t")
            .getBytes(StandardCharsets.UTF_8);
    byte[] all = new byte[before.length + latin.length + after.length];
    System.arraycopy(before, 0, all, 0, before.length);
    System.arraycopy(latin, 0, all, before.length, latin.length);
    System.arraycopy(after, 0, all, before.length + latin.length, after.length);
    Path file = write(folder.resolve("d"), all);
    assertThat(failure(file, CorpusFormat.TREC)).isEqualTo("d:2: The document has no <DOCNO>.");
    assertThat(skipping(file, CorpusFormat.TREC))
        .isEqualTo(
            new CorpusText.Skipping(
                List.of("a", "b", "c"),
                List.of(
                    "2: The document has no <DOCNO>.",
                    "3: The <DOC> that opens here is not closed by </DOC>.",
                    "7: Byte 7 of the line (0xE9) is not UTF-8.",
                    "8: The id \"a\" stands already in " + file + ":1.",
                    "10: The <DOC> that opens here is not closed by </DOC>.")));
  }

  @Test
  void saysThatThereIsNoDocument_whenTheFileIsSomethingElse() {
    Path file = write(folder.resolve("readme"), "Disk 4 of the collection.\n");
    assertThat(failure(file, CorpusFormat.TREC)).isEqualTo("readme:1: The file holds no <DOC>.");
  }
}
