package io.rankscope.engine.workspace;

import io.rankscope.engine.corpus.QuerySetReader;
import io.rankscope.engine.domain.ShardStatus;
import io.rankscope.engine.failure.CannotOpenException;
import io.rankscope.engine.failure.FailureText;
import io.rankscope.engine.failure.Location;
import io.rankscope.engine.failure.RankscopeException;
import io.rankscope.engine.index.CommitReport;
import io.rankscope.engine.index.DuplicateIds;
import io.rankscope.engine.index.IntegrityCheck;
import io.rankscope.engine.index.IntegrityReport;
import io.rankscope.engine.index.PinnedSource;
import io.rankscope.engine.index.ShardReport;
import io.rankscope.engine.index.Source;
import io.rankscope.engine.index.SourceDefinition;
import io.rankscope.engine.inference.InferenceOptions;
import io.rankscope.engine.inference.ModelCatalogue;
import io.rankscope.engine.inference.ModelFacts;
import io.rankscope.engine.inference.ModelType;
import io.rankscope.engine.store.SqliteJudgmentStore;
import io.rankscope.engine.task.Cancellation;
import io.rankscope.engine.task.Progress;
import io.rankscope.engine.task.Task;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Looks at every part of a workspace and goes on where something is wrong. */
public final class WorkspaceCheck implements Task<List<CheckedPart>> {
  private static final int DUPLICATES_NAMED = 5;
  private static final int HASH_SHOWN = 12;

  private final Workspace workspace;
  private final Depth depth;
  private final InferenceOptions inference;
  private final List<CheckedPart> parts = new ArrayList<>();

  /** How much is read. */
  public enum Depth {
    /** What opening reads: structures and lists of files. */
    QUICK,
    /** Every byte: checksums, all ids, all judgments. */
    FULL
  }

  /**
   * A check that has not begun.
   *
   * @param inference how models are run
   */
  public WorkspaceCheck(Workspace workspace, Depth depth, InferenceOptions inference) {
    this.workspace = workspace;
    this.depth = depth;
    this.inference = inference;
  }

  /** Checks; runs once. */
  @Override
  public List<CheckedPart> run(Progress progress, Cancellation cancellation) {
    workspace
        .problems()
        .forEach(
            problem -> {
              String where = problem.where().map(Location::toString).orElse(workspace.name());
              parts.add(
                  CheckedPart.fault(where, "mistake", words(problem.what(), problem.remedy())));
            });
    for (SourceDefinition definition : workspace.sources().values()) {
      attempt("source " + definition.name(), () -> checkSource(definition, progress, cancellation));
    }
    BegunBuilds.of(workspace)
        .forEach(
            place ->
                parts.add(
                    CheckedPart.note(
                        "folder " + place,
                        "A build lies here that is under way or was interrupted. Its shards are"
                            + " not whole before it ends: wait for it, or build again.")));
    checkModels(cancellation);
    workspace.querySets().forEach(this::checkQuerySet);
    if (Files.exists(workspace.judgmentsFile())) {
      attempt("judgments", this::checkJudgments);
    }
    return List.copyOf(parts);
  }

  private void checkSource(
      SourceDefinition definition, Progress progress, Cancellation cancellation)
      throws IOException {
    try (Source source = Source.open(definition, cancellation)) {
      for (ShardReport shard : source.reports()) {
        checkShard(shard, source.vectors(shard.ordinal()), progress, cancellation);
      }
      String part = "source " + source.name();
      source.warnings().forEach(warning -> parts.add(CheckedPart.note(part, warning)));
      if (anyOpen(source)) {
        try (PinnedSource pinned = source.pin()) {
          // Shards that disagree are a fault: no vector leg can search them.
          pinned.vectorFields().forEach(field -> attempt(part, () -> pinned.vectors(field)));
        }
      }
      if (depth == Depth.FULL && anyOpen(source)) {
        try (PinnedSource pinned = source.pin()) {
          checkIds(part, new DuplicateIds(pinned).run(progress, cancellation));
        }
      }
    }
  }

  private static boolean anyOpen(Source source) {
    return source.reports().stream().anyMatch(shard -> shard.status() == ShardStatus.OPEN);
  }

  private void checkShard(
      ShardReport shard, List<String> vectors, Progress progress, Cancellation cancellation)
      throws IOException {
    String part = "shard " + shard.path();
    if (shard.commit().isEmpty()) {
      parts.add(
          CheckedPart.fault(
              part, shard.status().label(), shard.problem().orElse("It is not open.")));
      return;
    }
    String content =
        Stream.concat(Stream.of(content(shard.commit().get())), vectors.stream())
            .collect(Collectors.joining(", "));
    if (depth == Depth.QUICK) {
      parts.add(CheckedPart.sound(part, ShardStatus.OPEN.label(), content));
      return;
    }
    IntegrityReport integrity = new IntegrityCheck(shard).run(progress, cancellation);
    if (integrity.sound()) {
      parts.add(
          CheckedPart.sound(
              part,
              ShardStatus.OPEN.label(),
              content + ", checksums right in " + counted(integrity.files(), "file")));
    }
    for (IntegrityReport.DamagedFile file : integrity.damaged()) {
      parts.add(
          CheckedPart.fault(
              part, ShardStatus.CORRUPT.label(), file.file() + ": " + file.problem()));
    }
  }

  private static String content(CommitReport commit) {
    return String.format(
        Locale.ROOT,
        "%s in %s, %.1f MB, written by Lucene %s",
        counted(commit.passages(), "passage"),
        counted(commit.segments().size(), "segment"),
        commit.bytes() / 1e6,
        commit.luceneUsed());
  }

  private static String counted(long count, String one) {
    return count + " " + one + (count == 1 ? "" : "s");
  }

  private void checkIds(String part, DuplicateIds.Found found) {
    if (!found.checked()) {
      parts.add(CheckedPart.note(part, "Its ids are not indexed, so repeated ones go unnoticed."));
    } else if (found.count() > 0) {
      String some =
          found.first().stream()
              .limit(DUPLICATES_NAMED)
              .map(duplicate -> duplicate.id().value())
              .collect(Collectors.joining(", "));
      parts.add(
          CheckedPart.fault(
              part,
              "repeated ids",
              counted(found.count(), "id")
                  + " in more than one place, so "
                  + (found.count() == 1 ? "it" : "they")
                  + " cannot be graded: "
                  + some
                  + (found.count() > DUPLICATES_NAMED ? ", …" : "")));
    }
  }

  /** Opening a model runs it on a short text, so what opens works. */
  private void checkModels(Cancellation cancellation) {
    try (ModelCatalogue models = new ModelCatalogue(workspace.models().values(), inference)) {
      for (String name : models.names()) {
        cancellation.throwIfRequested();
        String part = "model " + name;
        attempt(
            part, () -> parts.add(CheckedPart.sound(part, "opens", content(models.facts(name)))));
      }
    }
  }

  private static String content(ModelFacts facts) {
    return String.format(
        Locale.ROOT,
        "%s, %s%s, up to %d tokens, %.1f MB, hash %s%s",
        facts.type().label(),
        facts.type() == ModelType.ENCODER ? facts.dimensions() + " dimensions, " : "",
        facts.precision().label(),
        facts.settings().maxTokens().value(),
        facts.bytes() / 1e6,
        facts.hash().substring(0, HASH_SHOWN),
        facts.poolingIsGuessed()
            ? "; nothing says how it pools, the mean is taken (set 'pooling')"
            : "");
  }

  private void checkQuerySet(String name, Path file) {
    attempt(
        "query set " + name,
        () -> {
          int queries = QuerySetReader.read(name, file).queries().size();
          parts.add(
              CheckedPart.sound(
                  "query set " + name, "sound", queries == 1 ? "1 query" : queries + " queries"));
        });
  }

  private void checkJudgments() {
    try (SqliteJudgmentStore store = SqliteJudgmentStore.open(workspace.judgmentsFile())) {
      store.warning().ifPresent(warning -> parts.add(CheckedPart.note("judgments", warning)));
      if (depth == Depth.FULL) {
        store.verify();
      }
      parts.add(
          CheckedPart.sound(
              "judgments", "sound", workspace.judgmentsFile().getFileName() + " opens"));
    }
  }

  /** A part that fails is a fault of that part; the others are looked at all the same. */
  private void attempt(String part, Attempt look) {
    try {
      look.run();
    } catch (CannotOpenException e) {
      parts.add(CheckedPart.fault(part, "does not open", FailureText.of(e).oneLine()));
    } catch (RankscopeException e) {
      parts.add(CheckedPart.fault(part, "mistake", FailureText.of(e).oneLine()));
    } catch (IOException e) {
      parts.add(CheckedPart.fault(part, "does not open", "It cannot be read (" + e + ")."));
    }
  }

  private static String words(String what, String remedy) {
    return remedy.isEmpty() ? what : what + " " + remedy;
  }

  @FunctionalInterface
  private interface Attempt {
    void run() throws IOException;
  }
}
