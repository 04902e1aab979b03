package io.rankscope.app.feature.workspace;

import io.rankscope.engine.corpus.BadLines;
import io.rankscope.engine.corpus.CorpusFormat;
import io.rankscope.engine.index.IndexProfile;
import io.rankscope.engine.index.vector.EncoderChoice;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/**
 * What is to be indexed, and how.
 *
 * @param corpus a file or folder
 * @param home folder of the workspace to be; its shards go into the folder {@code shards} in it
 * @param shards how many
 * @param analyzer of title and text, by name
 * @param splitting how documents are cut into passages; empty when a passage is a document
 * @param model what embeds the passages; empty when nothing does
 * @param badLines what to do with lines that cannot be read
 */
record CorpusChoice(
    Optional<Path> corpus,
    CorpusFormat format,
    Optional<Path> home,
    int shards,
    String analyzer,
    Optional<IndexProfile.Splitting> splitting,
    Optional<EncoderChoice> model,
    BadLines badLines) {
  static final int MOST_SHARDS = 64;
  static final int MOST_WORDS = 2000;
  static final IndexProfile.Splitting DEFAULT_SPLITTING = new IndexProfile.Splitting(120, 0);

  /** Nothing chosen yet. */
  static final CorpusChoice NONE =
      new CorpusChoice(
          Optional.empty(),
          CorpusFormat.JSONL,
          Optional.empty(),
          1,
          "english",
          Optional.empty(),
          Optional.empty(),
          BadLines.STOP);

  /** The same of another corpus, its format guessed by its name. */
  CorpusChoice withCorpus(Path chosen) {
    return new CorpusChoice(
        Optional.of(chosen), formatOf(chosen), home, shards, analyzer, splitting, model, badLines);
  }

  CorpusChoice withFormat(CorpusFormat chosen) {
    return new CorpusChoice(corpus, chosen, home, shards, analyzer, splitting, model, badLines);
  }

  CorpusChoice withHome(Path chosen) {
    return new CorpusChoice(
        corpus, format, Optional.of(chosen), shards, analyzer, splitting, model, badLines);
  }

  CorpusChoice withShards(int chosen) {
    return new CorpusChoice(corpus, format, home, chosen, analyzer, splitting, model, badLines);
  }

  CorpusChoice withAnalyzer(String chosen) {
    return new CorpusChoice(corpus, format, home, shards, chosen, splitting, model, badLines);
  }

  CorpusChoice withSplitting(Optional<IndexProfile.Splitting> chosen) {
    return new CorpusChoice(corpus, format, home, shards, analyzer, chosen, model, badLines);
  }

  CorpusChoice withModel(Optional<EncoderChoice> chosen) {
    return new CorpusChoice(corpus, format, home, shards, analyzer, splitting, chosen, badLines);
  }

  /** The same with the model at a path, as its files say when it is another one than before. */
  CorpusChoice withModelAt(Optional<String> path) {
    return path.equals(model.map(EncoderChoice::path))
        ? this
        : withModel(path.map(EncoderChoice::of));
  }

  CorpusChoice withBadLines(BadLines chosen) {
    return new CorpusChoice(corpus, format, home, shards, analyzer, splitting, model, chosen);
  }

  /** Whether all is said that indexing needs. */
  boolean complete() {
    return corpus.isPresent() && home.isPresent();
  }

  /** The format that files of that name commonly have. */
  static CorpusFormat formatOf(Path corpus) {
    String name = String.valueOf(corpus.getFileName()).toLowerCase(Locale.ROOT);
    String plain = name.endsWith(".gz") ? name.substring(0, name.length() - 3) : name;
    if (java.nio.file.Files.isRegularFile(corpus.resolve("corpus.jsonl"))) {
      return CorpusFormat.BEIR;
    }
    if (plain.endsWith(".csv")) {
      return CorpusFormat.CSV;
    }
    if (plain.endsWith(".tsv")) {
      return CorpusFormat.MSMARCO;
    }
    if (plain.endsWith(".trec") || plain.endsWith(".sgml") || plain.endsWith(".xml")) {
      return CorpusFormat.TREC;
    }
    return CorpusFormat.JSONL;
  }
}
