package io.rankscope.engine.corpus;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.rankscope.engine.domain.Passage;
import io.rankscope.engine.domain.PassageId;
import io.rankscope.engine.failure.BadInputException;
import io.rankscope.engine.failure.FailureText;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;

/** Writes small corpora and reads them back whole. */
final class CorpusText {
  private CorpusText() {}

  static Path write(Path file, String content) {
    return write(file, content.getBytes(StandardCharsets.UTF_8));
  }

  static Path write(Path file, byte[] content) {
    try {
      Files.createDirectories(file.getParent());
      return Files.write(file, content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static byte[] gzip(String content) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream zip = new GZIPOutputStream(bytes)) {
      zip.write(content.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  static List<Passage> passages(Path corpus, CorpusFormat format) {
    try (CorpusReader reader = CorpusReader.open(corpus, format, BadLines.STOP)) {
      return rest(reader);
    }
  }

  static List<Passage> rest(CorpusReader reader) {
    List<Passage> passages = new ArrayList<>();
    for (Optional<Passage> next = reader.next(); next.isPresent(); next = reader.next()) {
      passages.add(next.get());
    }
    return passages;
  }

  /** The words of the failure that reading meets, with the file's folder left out. */
  static String failure(Path corpus, CorpusFormat format) {
    BadInputException failure =
        catchThrowableOfType(BadInputException.class, () -> passages(corpus, format));
    return FailureText.of(failure).what().replace(corpus.getParent() + "/", "");
  }

  /** The passages that are left and what was skipped, as {@code file:line: what}. */
  static Skipping skipping(Path corpus, CorpusFormat format) {
    try (CorpusReader reader = CorpusReader.open(corpus, format, BadLines.SKIP)) {
      List<String> ids = rest(reader).stream().map(passage -> passage.id().value()).toList();
      List<String> skipped =
          reader.skipped().first().stream()
              .map(line -> line.where().line() + ": " + line.what())
              .toList();
      return new Skipping(ids, skipped);
    }
  }

  record Skipping(List<String> ids, List<String> skipped) {}

  static Passage passage(String id, String title, String text) {
    return Passage.whole(new PassageId(id), title, text);
  }
}
