package io.rankscope.engine.index;

import io.rankscope.engine.analysis.AnalyzerSpec;
import io.rankscope.engine.analysis.Analyzers;
import io.rankscope.engine.analysis.TokenTrace;
import io.rankscope.engine.analysis.TokenTracer;
import io.rankscope.engine.domain.Passage;
import io.rankscope.engine.domain.PassageId;
import io.rankscope.engine.domain.ShardOutcome;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.util.IOUtils;

/**
 * The readers of a source, held open. Each pin counts once; the files are let go when the last pin
 * and the {@link Source} that gave it are closed. Any thread may read from it.
 */
public final class PinnedSource implements AutoCloseable {
  private final OpenSource source;
  private final AtomicBoolean closed = new AtomicBoolean();

  /** Takes over one reference to each reader of {@code source}, which must be open. */
  PinnedSource(OpenSource source) {
    this.source = source;
  }

  /** Name of the source. */
  public String name() {
    return source.definition().name();
  }

  /** Where the files lie that custom analyzers name. */
  public Path folder() {
    return source.definition().folder();
  }

  /** What judgments of its passages are filed under. */
  public String collection() {
    return source.definition().collection();
  }

  /** The shards that are open, in the source's order. */
  public List<PinnedShard> shards() {
    return source.shards();
  }

  /**
   * The open shard at {@code ordinal} in the source.
   *
   * @throws IllegalArgumentException when that shard is not open
   */
  public PinnedShard shard(int ordinal) {
    for (PinnedShard shard : shards()) {
      if (shard.ordinal() == ordinal) {
        return shard;
      }
    }
    throw new IllegalArgumentException("shard " + ordinal + " is not open");
  }

  /** The outcome of every shard, also of those that did not open, in the source's order. */
  public List<ShardOutcome> outcomes() {
    return source.outcomes();
  }

  /** What opening found in every shard, in the source's order. */
  public List<ShardReport> reports() {
    return source.reports();
  }

  /** SHA-256 over the commits; equal exactly when the same commits are open. */
  public String fingerprint() {
    return source.fingerprint();
  }

  public FieldRoles roles() {
    return source.roles().roles();
  }

  /** The analyzer of queries, field by field. Shared: never close it. */
  public Analyzer analyzer() {
    return source.analyzer();
  }

  /** Which analyzer queries of {@code field} go through. */
  public AnalyzerSpec analyzerSpec(String field) {
    AnalyzerSpec known = source.specs().get(field);
    if (known != null) {
      return known;
    }
    boolean key =
        roles().id().equals(Optional.of(field)) || roles().document().equals(Optional.of(field));
    return key ? AnalyzerSpec.named("keyword") : AnalyzerSpec.STANDARD;
  }

  /** What the analyzer of queries of {@code field} makes of {@code text}, step by step. */
  public TokenTrace trace(String field, String text) {
    return new TokenTracer(new Analyzers(source.definition().folder()))
        .trace(analyzerSpec(field), text);
  }

  /** Names of the fields that hold vectors in some open shard, in alphabetical order. */
  public Set<String> vectorFields() {
    return source.vectors().names();
  }

  /**
   * The vectors in {@code field}.
   *
   * @throws io.rankscope.engine.failure.BadInputException when no open shard has vectors there, or
   *     the shards disagree on their length, similarity or model
   */
  public VectorField vectors(String field) {
    return source.vectors().field(field);
  }

  /** The name of the model that the workspace gives to the vectors in {@code field}. */
  public Optional<String> vectorModel(String field) {
    return Optional.ofNullable(source.definition().vectors().get(field));
  }

  /** What a reader of results must know of this source, in words. */
  public List<String> warnings() {
    return source.warnings();
  }

  /** Live passages of the open shards. */
  public long passageCount() {
    return shards().stream().mapToLong(shard -> shard.reader().numDocs()).sum();
  }

  /** Whether passages have ids of their own: without, they cannot be graded. */
  public boolean hasIds() {
    return roles().id().isPresent();
  }

  /** Where the passage lies; the first place when its id stands twice. */
  public Optional<DocAddress> locate(PassageId id) throws IOException {
    return source.ids().locate(id);
  }

  /**
   * Ids of passages that somebody may have meant by {@code id}, which none has: at most {@code
   * most}, the nearest first. Ids that are not indexed are not looked through.
   */
  public List<PassageId> near(PassageId id, int most) throws IOException {
    return source.ids().near(id, most);
  }

  /** The id of the passage at {@code address}, without reading its text where the index allows. */
  public PassageId id(DocAddress address) throws IOException {
    return source.ids().at(address);
  }

  /**
   * The id of the document that the passage at {@code address} belongs to; a passage that is a
   * document names itself.
   */
  public String document(DocAddress address) throws IOException {
    if (roles().document().isPresent()) {
      LeafReaderContext leaf = leaf(address);
      Optional<String> named =
          FieldValue.read(leaf.reader(), roles().document().get(), address.docId() - leaf.docBase);
      if (named.isPresent()) {
        return named.get();
      }
    }
    return id(address).value();
  }

  /** The passage at {@code address} as it is stored; texts that are not stored are empty. */
  public Passage passage(DocAddress address) throws IOException {
    return reading().passage(id(address), address);
  }

  /** For reading several passages on one thread. */
  public PassageReading reading() {
    return new PassageReading(this);
  }

  /** The stored text of each text field of the passage, in the order in which they are shown. */
  public Map<String, String> texts(DocAddress address) throws IOException {
    LeafReaderContext leaf = leaf(address);
    Map<String, String> stored =
        FieldValue.stored(
            leaf.reader().storedFields(),
            Set.copyOf(roles().text()),
            address.docId() - leaf.docBase);
    Map<String, String> texts = new LinkedHashMap<>();
    roles().text().stream()
        .filter(stored::containsKey)
        .forEach(field -> texts.put(field, stored.get(field)));
    return texts;
  }

  /**
   * What is worked out once from these commits, one object per class, and shared by all pins on
   * them. Other commits have their own.
   *
   * @param made must not ask for another one; gives an object that any thread may use
   */
  public <T> T workedOut(Class<T> kind, Supplier<T> made) {
    return kind.cast(source.workedOut().computeIfAbsent(kind, unseen -> made.get()));
  }

  /** The segment that {@code address} lies in. */
  LeafReaderContext leaf(DocAddress address) {
    List<LeafReaderContext> leaves = shard(address.shard()).reader().leaves();
    return leaves.get(ReaderUtil.subIndex(address.docId(), leaves));
  }

  /** Another pin on the same readers, to be closed on its own. */
  public PinnedSource pinAgain() {
    return of(source);
  }

  static PinnedSource of(OpenSource source) {
    source.shards().forEach(shard -> shard.reader().incRef());
    return new PinnedSource(source);
  }

  OpenSource open() {
    return source;
  }

  /** Lets the readers go. Closing again does nothing. */
  @Override
  public void close() {
    if (!closed.compareAndSet(false, true)) {
      return;
    }
    try {
      IOUtils.applyToAll(source.shards(), shard -> shard.reader().decRef());
    } catch (IOException e) {
      throw new UncheckedIOException("a reader did not close", e);
    }
  }
}
