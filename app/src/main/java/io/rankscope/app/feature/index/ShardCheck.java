package io.rankscope.app.feature.index;

import io.rankscope.app.support.text.Texts;
import io.rankscope.engine.index.IntegrityReport;
import io.rankscope.engine.index.ShardReport;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A shard and how far its verification has come.
 *
 * @param fraction verified so far, 0..1
 * @param report what was found, once it was
 * @param failure why it could not be verified, in words
 */
record ShardCheck(
    ShardReport shard,
    Stage stage,
    double fraction,
    Optional<IntegrityReport> report,
    Optional<String> failure) {

  /** How far a shard has come. */
  enum Stage {
    NOT_VERIFIED,
    WAITING,
    VERIFYING,
    SOUND,
    DAMAGED,
    FAILED
  }

  static ShardCheck notVerified(ShardReport shard) {
    return new ShardCheck(shard, Stage.NOT_VERIFIED, 0, Optional.empty(), Optional.empty());
  }

  ShardCheck at(Stage now) {
    return new ShardCheck(shard, now, 0, Optional.empty(), Optional.empty());
  }

  ShardCheck verifying(double done) {
    return new ShardCheck(
        shard, Stage.VERIFYING, Math.max(0, done), Optional.empty(), Optional.empty());
  }

  ShardCheck found(IntegrityReport found) {
    Stage end = found.sound() ? Stage.SOUND : Stage.DAMAGED;
    return new ShardCheck(shard, end, 1, Optional.of(found), Optional.empty());
  }

  ShardCheck failed(String words) {
    return new ShardCheck(shard, Stage.FAILED, 0, Optional.empty(), Optional.of(words));
  }

  /** Whether it is known not to be sound. */
  boolean bad() {
    return stage == Stage.DAMAGED || stage == Stage.FAILED;
  }

  String words() {
    return switch (stage) {
      case NOT_VERIFIED -> Texts.of("index.integrity.not-verified");
      case WAITING -> Texts.of("index.integrity.waiting");
      case VERIFYING ->
          Texts.of(
              "index.integrity.verifying-part", String.format(Locale.ROOT, "%.0f", 100 * fraction));
      case SOUND -> Texts.of("index.integrity.sound");
      case DAMAGED ->
          report.filter(found -> found.files() > 0).isPresent()
              ? Texts.of("index.integrity.damaged")
              : Texts.of("index.integrity.nothing");
      case FAILED -> Texts.of("index.integrity.failed");
    };
  }

  /** What is wrong, and what to do about it; empty while nothing is. */
  String advice() {
    if (failure.isPresent()) {
      return failure.get();
    }
    List<IntegrityReport.DamagedFile> damaged =
        report.map(IntegrityReport::damaged).orElse(List.of());
    if (damaged.isEmpty()) {
      return "";
    }
    return damaged.stream().map(ShardCheck::said).collect(Collectors.joining(" "));
  }

  /** The problem, which ends in its remedy, under the name of the file unless it names it. */
  private static String said(IntegrityReport.DamagedFile damaged) {
    return damaged.problem().contains(damaged.file())
        ? damaged.problem()
        : damaged.file() + ": " + damaged.problem();
  }
}
