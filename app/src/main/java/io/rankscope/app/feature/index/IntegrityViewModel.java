package io.rankscope.app.feature.index;

import io.rankscope.app.support.task.Latest;
import io.rankscope.app.support.text.Texts;
import io.rankscope.engine.failure.FailureText;
import io.rankscope.engine.index.DuplicateIds;
import io.rankscope.engine.index.IntegrityCheck;
import io.rankscope.engine.index.IntegrityReport;
import io.rankscope.engine.index.ShardReport;
import io.rankscope.engine.task.Progress;
import io.rankscope.engine.task.TaskListener;
import io.rankscope.engine.task.TaskRunner;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/**
 * Verifies one shard after the other, then looks for ids that stand twice, when it is asked to. FX
 * thread only.
 */
final class IntegrityViewModel {
  private final Latest verifying;
  private final ObservableList<ShardCheck> checks = FXCollections.observableArrayList();
  private final ObservableList<DuplicateRow> duplicates = FXCollections.observableArrayList();
  private final ReadOnlyBooleanWrapper running = new ReadOnlyBooleanWrapper();
  private final ReadOnlyObjectWrapper<Progress.Update> progress =
      new ReadOnlyObjectWrapper<>(new Progress.Update(0, -1, ""));
  private final ReadOnlyStringWrapper verdict = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper duplicatesVerdict = new ReadOnlyStringWrapper("");
  private Optional<InspectedSource> source = Optional.empty();

  /**
   * An id that stands more than once.
   *
   * @param places shards and document numbers, in words
   */
  record DuplicateRow(String id, int count, String places) {}

  IntegrityViewModel(TaskRunner tasks) {
    this.verifying = new Latest(tasks);
  }

  /** Every shard, also those that did not open, in the source's order. */
  ObservableList<ShardCheck> checks() {
    return checks;
  }

  /** The first ids that stand more than once. */
  ObservableList<DuplicateRow> duplicates() {
    return duplicates;
  }

  ReadOnlyBooleanProperty runningProperty() {
    return running.getReadOnlyProperty();
  }

  /** How far all of it has come, in bytes. */
  ReadOnlyObjectProperty<Progress.Update> progressProperty() {
    return progress.getReadOnlyProperty();
  }

  /** What came of it, in words; empty before it ran. */
  ReadOnlyStringProperty verdictProperty() {
    return verdict.getReadOnlyProperty();
  }

  /** Whether ids stand twice and what that means, in words. */
  ReadOnlyStringProperty duplicatesVerdictProperty() {
    return duplicatesVerdict.getReadOnlyProperty();
  }

  /** Lists {@code shards}, none of them verified. */
  void open(List<ShardReport> shards) {
    clear();
    checks.setAll(shards.stream().map(ShardCheck::notVerified).toList());
  }

  /** Takes the readers to look for ids in. */
  void show(InspectedSource wanted) {
    source = Optional.of(wanted);
  }

  /** Verifies all of it from the start. */
  void verify() {
    if (checks.isEmpty()) {
      return;
    }
    checks.replaceAll(check -> check.at(ShardCheck.Stage.WAITING));
    duplicates.clear();
    verdict.set("");
    duplicatesVerdict.set("");
    running.set(true);
    verifyShard(0);
  }

  /** Stops; what was verified so far stays. */
  void stop() {
    if (running.get()) {
      verifying.cancel();
      running.set(false);
      checks.replaceAll(
          check ->
              check.stage() == ShardCheck.Stage.WAITING
                      || check.stage() == ShardCheck.Stage.VERIFYING
                  ? check.at(ShardCheck.Stage.NOT_VERIFIED)
                  : check);
      verdict.set(Texts.of("index.integrity.stopped"));
    }
  }

  /** Shows nothing. */
  void clear() {
    verifying.cancel();
    running.set(false);
    source = Optional.empty();
    checks.clear();
    duplicates.clear();
    verdict.set("");
    duplicatesVerdict.set("");
  }

  private void verifyShard(int index) {
    if (index == checks.size()) {
      findDuplicates();
      return;
    }
    change(index, check -> check.verifying(0));
    ShardReport shard = checks.get(index).shard();
    verifying.start(
        Texts.of("index.integrity.verifying", shard.path()),
        new IntegrityCheck(shard),
        new TaskListener<IntegrityReport>() {
          @Override
          public void succeeded(IntegrityReport report) {
            change(index, check -> check.found(report));
            verifyShard(index + 1);
          }

          @Override
          public void failed(Throwable thrown) {
            change(index, check -> check.failed(FailureText.of(thrown).oneLine()));
            verifyShard(index + 1);
          }

          @Override
          public void progressed(Progress.Update update) {
            change(index, check -> check.verifying(update.fraction()));
            progress.set(overall(index, update));
          }

          @Override
          public void cancelled() {
            stop();
          }
        });
  }

  /** Bytes of the shards before, and of this one. */
  private Progress.Update overall(int index, Progress.Update update) {
    long before = bytes(checks.subList(0, index));
    long all = bytes(checks);
    return new Progress.Update(before + update.done(), all, update.message());
  }

  private static long bytes(List<ShardCheck> checks) {
    return checks.stream()
        .flatMap(check -> check.shard().commit().stream())
        .mapToLong(commit -> commit.bytes())
        .sum();
  }

  private void findDuplicates() {
    tellVerdict();
    if (source.isEmpty()) {
      running.set(false);
      return;
    }
    InspectedSource asked = source.get();
    verifying.start(
        Texts.of("index.integrity.duplicates"),
        asked.asking((pin, told, cancellation) -> new DuplicateIds(pin).run(told, cancellation)),
        new TaskListener<DuplicateIds.Found>() {
          @Override
          public void succeeded(DuplicateIds.Found found) {
            running.set(false);
            duplicates.setAll(found.first().stream().map(one -> row(asked, one)).toList());
            duplicatesVerdict.set(words(found));
          }

          @Override
          public void failed(Throwable thrown) {
            running.set(false);
            duplicatesVerdict.set(FailureText.of(thrown).oneLine());
          }

          @Override
          public void progressed(Progress.Update update) {
            progress.set(update);
          }

          @Override
          public void cancelled() {
            stop();
          }
        });
  }

  private void tellVerdict() {
    long bad = checks.stream().filter(ShardCheck::bad).count();
    verdict.set(
        bad == 0
            ? Texts.of("index.integrity.all-sound", Integer.toString(checks.size()))
            : Texts.of(
                "index.integrity.some-bad", Long.toString(bad), Integer.toString(checks.size())));
  }

  private static DuplicateRow row(InspectedSource source, DuplicateIds.Duplicate duplicate) {
    return new DuplicateRow(
        duplicate.id().value(),
        duplicate.places().size(),
        duplicate.places().stream()
            .map(place -> source.path(place.shard()) + " #" + place.docId())
            .collect(Collectors.joining(", ")));
  }

  private static String words(DuplicateIds.Found found) {
    if (!found.checked()) {
      return Texts.of("index.integrity.ids-unchecked");
    }
    return found.count() == 0
        ? Texts.of("index.integrity.ids-unique")
        : Texts.of("index.integrity.ids-twice", Long.toString(found.count()));
  }

  private void change(int index, UnaryOperator<ShardCheck> to) {
    checks.set(index, to.apply(checks.get(index)));
  }
}
