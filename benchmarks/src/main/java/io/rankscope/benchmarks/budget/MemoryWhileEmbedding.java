package io.rankscope.benchmarks.budget;

import io.rankscope.benchmarks.measure.ProgramRun;
import io.rankscope.benchmarks.measure.RankscopeProgram;
import io.rankscope.engine.domain.Passage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import org.apache.lucene.util.IOUtils;
import tools.jackson.databind.json.JsonMapper;

/** The memory that {@code rankscope index --model} takes at most, as the system counts it. */
public final class MemoryWhileEmbedding implements Budget {
  private static final int PASSAGES = 5000;

  @Override
  public String what() {
    return "memory of `rankscope index --model builtin:minilm` at its highest";
  }

  @Override
  public String limit() {
    return "none was set";
  }

  @Override
  public Finding measure(Laboratory laboratory) throws Exception {
    int passages = Math.min(PASSAGES, laboratory.collection().size());
    Path folder = Files.createDirectories(laboratory.scratch().resolve("embedding"));
    try {
      Path corpus = folder.resolve("corpus.jsonl");
      Files.write(corpus, IntStream.range(0, passages).mapToObj(i -> line(laboratory, i)).toList());
      RankscopeProgram program =
          new RankscopeProgram(folder.resolve("classes.jsa"), RankscopeProgram.Command.LONG);
      long start = System.nanoTime();
      OptionalLong bytes =
          ProgramRun.peakMemory(
              program.command(
                  List.of(
                      "index",
                      "--corpus",
                      corpus.toString(),
                      "--format",
                      "jsonl",
                      "--model",
                      "builtin:minilm",
                      "--out",
                      folder.resolve("shards").toString())));
      if (bytes.isEmpty()) {
        return Finding.none("this system does not tell the memory of processes");
      }
      double seconds = (System.nanoTime() - start) / 1e9;
      return new Finding(
          String.format(Locale.ROOT, "%,.0f MB resident", bytes.getAsLong() / 1e6),
          Verdict.NO_LIMIT,
          List.of(
              String.format(
                  Locale.ROOT,
                  "%,d passages embedded and indexed in %.0f s (%.1f per second), the model's own"
                      + " memory and pages of files included.",
                  passages,
                  seconds,
                  passages / seconds)));
    } finally {
      IOUtils.rm(folder);
    }
  }

  private static String line(Laboratory laboratory, int place) {
    Passage passage = laboratory.collection().corpus().passage(place);
    Map<String, String> line = new LinkedHashMap<>();
    line.put("_id", passage.id().value());
    line.put("title", passage.title());
    line.put("text", passage.text());
    return JsonMapper.shared().writeValueAsString(line);
  }
}
