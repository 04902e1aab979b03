package io.rankscope.benchmarks.measure;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import uk.ac.gla.terrier.jtreceval.trec_eval;

/** The binary of trec_eval 9.0.4 as a process of its own. */
public final class TrecEvalProgram {
  private final Path binary;

  private TrecEvalProgram(Path binary) {
    this.binary = binary;
  }

  /** Unpacks the binary into {@code folder}; empty when there is none for this system. */
  public static Optional<TrecEvalProgram> unpack(Path folder) throws IOException {
    String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
    String name = system.contains("mac") ? "macosx-x86_64" : "linux-amd64";
    if (system.contains("windows") || !trec_eval.isPlatformSupported()) {
      return Optional.empty();
    }
    Path binary = folder.resolve("trec_eval");
    try (InputStream packed = trec_eval.class.getResourceAsStream("/trec_eval-" + name)) {
      if (packed == null) {
        return Optional.empty();
      }
      Files.copy(packed, binary);
    }
    return binary.toFile().setExecutable(true)
        ? Optional.of(new TrecEvalProgram(binary))
        : Optional.empty();
  }

  /**
   * Scores a run over all judged queries.
   *
   * @param measures as {@code -m} takes them
   * @return the means as printed, by measure as printed
   */
  public Map<String, String> means(List<String> measures, Path qrels, Path run)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of(binary.toString(), "-c"));
    measures.forEach(measure -> command.addAll(List.of("-m", measure)));
    command.addAll(List.of(qrels.toString(), run.toString()));
    Map<String, String> means = new LinkedHashMap<>();
    ProgramRun.of(command)
        .lines()
        .map(line -> line.strip().split("\\s+"))
        .forEach(columns -> means.put(columns[0], columns[2]));
    return means;
  }
}
