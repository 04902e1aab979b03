package io.rankscope.engine.index;

import io.rankscope.engine.analysis.AnalyzerSpec;
import io.rankscope.engine.analysis.Analyzers;
import io.rankscope.engine.corpus.CorpusReader;
import io.rankscope.engine.corpus.PassageSplitter;
import io.rankscope.engine.domain.Passage;
import io.rankscope.engine.failure.Location;
import io.rankscope.engine.failure.NotSavedException;
import io.rankscope.engine.failure.UsageException;
import io.rankscope.engine.index.vector.EmbeddedPassage;
import io.rankscope.engine.index.vector.PassageEmbedder;
import io.rankscope.engine.index.vector.VectorCount;
import io.rankscope.engine.index.vector.VectorLog;
import io.rankscope.engine.index.vector.VectorProfile;
import io.rankscope.engine.index.vector.VectorSettings;
import io.rankscope.engine.inference.ModelFacts;
import io.rankscope.engine.task.Cancellation;
import io.rankscope.engine.task.Progress;
import io.rankscope.engine.task.Task;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.LongSupplier;
import org.apache.lucene.analysis.Analyzer;

/**
 * Builds shards from a corpus. Passages are dealt round robin in the order of the corpus, and each
 * shard keeps that order, so the same corpus and settings give the same shards whatever the
 * scheduler does. Runs once; the caller closes the corpus.
 */
public final class IndexBuild implements Task<IndexBuildReport> {
  /** The field that vectors are written to. */
  public static final String VECTOR_FIELD = PassageFields.VECTOR;

  private final IndexSettings settings;
  private final CorpusReader corpus;
  private final Analyzers analyzers;
  private final LongSupplier nanos;
  private volatile boolean begun;

  /**
   * @throws UsageException when a number in {@code settings} is below 1
   */
  public IndexBuild(IndexSettings settings, CorpusReader corpus, Analyzers analyzers) {
    this(settings, corpus, analyzers, System::nanoTime);
  }

  /**
   * @param nanos the time by which progress is told, for tests
   */
  IndexBuild(IndexSettings settings, CorpusReader corpus, Analyzers analyzers, LongSupplier nanos) {
    requireSome("shards", settings.shards());
    requireSome("threads", settings.threads());
    this.settings = settings;
    this.corpus = corpus;
    this.analyzers = analyzers;
    this.nanos = nanos;
  }

  private static void requireSome(String what, int number) {
    if (number < 1) {
      throw new UsageException(
          "An index cannot be built with " + number + " " + what + ".", null, "Give at least 1.");
    }
  }

  /**
   * Whether a build into {@code folder} is under way, or was ended before its shards were whole.
   */
  public static boolean isBegun(Path folder) {
    return BuildFolder.isBegun(folder);
  }

  /**
   * Where the vectors lie that a build into {@code folder} computed before it ended early; the next
   * build into it with the same model takes them over.
   */
  public static Optional<Path> keptVectors(Path folder) {
    return BuildFolder.keptVectors(folder);
  }

  /** Whether it got its folder; before that, what lies there is none of its own. */
  public boolean begun() {
    return begun;
  }

  /**
   * Builds and publishes.
   *
   * @throws NotSavedException when the folder is not empty or cannot be written
   * @throws io.rankscope.engine.failure.BadInputException at a bad record of the corpus
   * @throws java.util.concurrent.CancellationException when cancelled
   */
  @Override
  public IndexBuildReport run(Progress progress, Cancellation cancellation) {
    long start = System.nanoTime();
    try (Analyzer analyzer = analyzers.create(settings.analyzer());
        BuildFolder folder = BuildFolder.claim(settings.folder(), settings.shards());
        IndexLanes lanes = new IndexLanes(settings, folder, analyzer, cancellation)) {
      begun = true;
      BuildProgress told = new BuildProgress(corpus, progress, nanos);
      Dealt dealt = deal(lanes, folder, told, cancellation);
      told.finishing(lanes.added());
      lanes.finish(Map.of(IndexProfile.KEY, ProfileJson.write(profile(dealt))));
      cancellation.throwIfRequested();
      List<Path> published = folder.publish();
      return new IndexBuildReport(
          published,
          dealt.documents(),
          lanes.added(),
          corpus.skipped(),
          dealt.vectors(),
          Duration.ofNanos(System.nanoTime() - start));
    } catch (IOException e) {
      throw new NotSavedException(
          "The index could not be written: " + e.getMessage() + ".",
          Location.of(settings.folder()),
          "Check that the disk has room and works.",
          e);
    }
  }

  private Dealt deal(
      IndexLanes lanes, BuildFolder folder, BuildProgress told, Cancellation cancellation)
      throws IOException {
    if (settings.vectors().isEmpty()) {
      return deal(
          passage -> index(new EmbeddedPassage(passage, Optional.empty()), lanes, told),
          told,
          cancellation);
    }
    VectorSettings vectors = settings.vectors().get();
    try (VectorLog log = VectorLog.open(folder.vectors(), vectors.encoder().facts());
        PassageEmbedder embedder =
            new PassageEmbedder(
                vectors,
                settings.threads(),
                log,
                passage -> index(passage, lanes, told),
                cancellation)) {
      Dealt dealt = deal(embedder::add, told, cancellation);
      return dealt.with(embedder.finish());
    }
  }

  private static void index(EmbeddedPassage passage, IndexLanes lanes, BuildProgress told)
      throws IOException {
    lanes.add(passage);
    told.indexed(lanes.added());
  }

  private Dealt deal(Deal to, BuildProgress told, Cancellation cancellation) throws IOException {
    Optional<PassageSplitter> splitter =
        settings
            .splitting()
            .map(splitting -> new PassageSplitter(splitting.maxWords(), splitting.overlap()));
    long documents = 0;
    long passages = 0;
    boolean titled = false;
    boolean grouped = splitter.isPresent();
    for (Optional<Passage> next = corpus.next(); next.isPresent(); next = corpus.next()) {
      cancellation.throwIfRequested();
      Passage document = next.get();
      documents++;
      titled |= !document.title().isEmpty();
      grouped |= !document.document().equals(document.id().value());
      List<Passage> parts = splitter.map(s -> s.split(document)).orElse(List.of(document));
      passages += parts.size();
      told.read(passages);
      for (Passage passage : parts) {
        to.take(passage);
      }
    }
    told.readAll();
    return new Dealt(documents, titled, grouped, Optional.empty());
  }

  private IndexProfile profile(Dealt dealt) {
    Map<String, AnalyzerSpec> byField = new TreeMap<>();
    byField.put(PassageFields.TITLE, settings.analyzer());
    byField.put(PassageFields.TEXT, settings.analyzer());
    if (settings.joined() == IndexSettings.Joined.CONTENTS) {
      byField.put(PassageFields.CONTENTS, settings.analyzer());
    }
    return new IndexProfile(
        settings.program(),
        PassageFields.roles(dealt.titled(), dealt.grouped()),
        byField,
        settings.splitting(),
        dealt
            .vectors()
            .map(count -> Map.of(PassageFields.VECTOR, profile(count)))
            .orElse(Map.of()));
  }

  private VectorProfile profile(VectorCount count) {
    VectorSettings vectors = settings.vectors().orElseThrow();
    ModelFacts model = vectors.encoder().facts();
    return new VectorProfile(
        vectors.model(),
        model.hash(),
        model.dimensions(),
        vectors.similarity().name(),
        vectors.format().label(),
        count.vectors(),
        count.cut());
  }

  /** Takes passages one after the other. */
  @FunctionalInterface
  private interface Deal {
    void take(Passage passage) throws IOException;
  }

  /**
   * What was read and dealt.
   *
   * @param titled whether any passage has a title
   * @param grouped whether passages belong to documents other than themselves
   */
  private record Dealt(
      long documents, boolean titled, boolean grouped, Optional<VectorCount> vectors) {
    Dealt with(VectorCount count) {
      return new Dealt(documents, titled, grouped, Optional.of(count));
    }
  }
}
