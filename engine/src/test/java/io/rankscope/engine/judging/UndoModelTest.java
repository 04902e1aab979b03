package io.rankscope.engine.judging;

import static org.assertj.core.api.Assertions.assertThat;

import io.rankscope.engine.domain.PassageId;
import io.rankscope.engine.store.SqliteJudgmentStore;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Random chains of grades, undo and redo by two judges over several sessions, against the textbook
 * model of undo: one stack of what was done and one of what was undone.
 */
final class UndoModelTest {
  private static final List<Judge> JUDGES = List.of(Judge.human("ana"), Judge.human("ben"));

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void whatStandsIsWhatTheModelSays(long seed) {
    Random random = new Random(seed);
    Path file = folder.resolve("judgments.sqlite");
    List<Model> models = List.of(new Model(), new Model());
    int sessions = 6;
    for (int session = 0; session < sessions; session++) {
      try (SqliteJudgmentStore store = SqliteJudgmentStore.open(file)) {
        for (int i = 0; i < 25; i++) {
          int who = random.nextInt(JUDGES.size());
          step(new Judging(store, JUDGES.get(who)), models.get(who), random);
        }
        for (int who = 0; who < JUDGES.size(); who++) {
          Map<QueryPassage, Opinion> present = new HashMap<>();
          new Judging(store, JUDGES.get(who))
              .present("birds", "dev")
              .forEach((pair, judgment) -> present.put(pair, judgment.opinion()));
          assertThat(present).isEqualTo(models.get(who).present());
        }
      }
    }
  }

  private static void step(Judging judging, Model model, Random random) {
    QueryPassage pair =
        new QueryPassage("birds", "dev", "q", new PassageId("p" + random.nextInt(4)));
    switch (random.nextInt(10)) {
      case 0, 1, 2 -> assertThat(of(judging.undo())).isEqualTo(model.undo());
      case 3, 4 -> assertThat(of(judging.redo())).isEqualTo(model.redo());
      case 5 -> {
        String note = "note " + random.nextInt(2);
        judging.note(pair, note, Evidence.NONE);
        model.state(pair, model.held(pair).withNote(note));
      }
      default -> {
        int grade = random.nextInt(4);
        judging.grade(pair, grade, Evidence.NONE);
        model.state(pair, model.held(pair).with(new Verdict.Graded(grade)));
      }
    }
  }

  private static Optional<Step> of(Optional<JudgingOutcome> outcome) {
    return outcome.map(
        done -> new Step(done.pair(), done.now().map(Judgment::opinion).orElse(Opinion.NONE)));
  }

  private record Step(QueryPassage pair, Opinion opinion) {}

  private static final class Model {
    private final List<Step> done = new ArrayList<>();
    private final Deque<Step> undone = new ArrayDeque<>();

    void state(QueryPassage pair, Opinion opinion) {
      if (!done.stream().anyMatch(step -> step.pair.equals(pair)) || !held(pair).equals(opinion)) {
        done.add(new Step(pair, opinion));
        undone.clear();
      }
    }

    Optional<Step> undo() {
      if (done.isEmpty()) {
        return Optional.empty();
      }
      Step last = done.removeLast();
      undone.push(last);
      return Optional.of(new Step(last.pair, held(last.pair)));
    }

    Optional<Step> redo() {
      if (undone.isEmpty()) {
        return Optional.empty();
      }
      done.add(undone.pop());
      return Optional.of(done.getLast());
    }

    Opinion held(QueryPassage pair) {
      return present().getOrDefault(pair, Opinion.NONE);
    }

    Map<QueryPassage, Opinion> present() {
      Map<QueryPassage, Opinion> present = new HashMap<>();
      done.forEach(step -> present.put(step.pair, step.opinion));
      return present;
    }
  }
}
