package io.rankscope.engine.corpus;

import static io.rankscope.engine.corpus.CorpusText.failure;
import static io.rankscope.engine.corpus.CorpusText.passage;
import static io.rankscope.engine.corpus.CorpusText.passages;
import static io.rankscope.engine.corpus.CorpusText.skipping;
import static io.rankscope.engine.corpus.CorpusText.write;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class MsMarcoCorpusTest {
  @TempDir Path folder;

  @Test
  void readsIdAndText_whenQuotesStandInTheText() {
    Path file =
        write(
            folder.resolve("collection.tsv"),
            "104\tSwallows \"sleep\" about seven hours.\n105\t\n\n106\t \"open\n");
    assertThat(passages(file, CorpusFormat.MSMARCO))
        .containsExactly(
            passage("104", "", "Swallows \"sleep\" about seven hours."),
            passage("105", "", ""),
            passage("106", "", " \"open"));
  }

  @Test
  void namesTheLine_whenColumnsAreMissingOrTooMany() {
    Path file = write(folder.resolve("collection.tsv"), "1\ta\nno tab\n2\tb\tc\n\td\n1\te\n3\tf\n");
    assertThat(failure(file, CorpusFormat.MSMARCO))
        .isEqualTo("collection.tsv:2: The line has no tab between id and text.");
    assertThat(skipping(file, CorpusFormat.MSMARCO))
        .isEqualTo(
            new CorpusText.Skipping(
                List.of("1", "3"),
                List.of(
                    "2: The line has no tab between id and text.",
                    "3: The line has more than two columns: a second tab stands in the text.",
                    "4: The id is empty.",
                    "5: The id \"1\" stands already in " + file + ":1.")));
  }
}
