package io.rankscope.engine.judging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rankscope.engine.domain.PassageId;
import io.rankscope.engine.domain.Query;
import io.rankscope.engine.domain.QuerySet;
import io.rankscope.engine.domain.RankedRun;
import io.rankscope.engine.domain.ScoredPassage;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class PoolTest {
  private static final QuerySet QUERIES =
      new QuerySet("dev", List.of(Query.of("dev", "q2", "two"), Query.of("dev", "q1", "one")));

  @Test
  void aPoolIsTheUnionOfTheTopOfEachRun_withWhereItCameFrom() {
    RankedRun bm25 = run("bm25", Map.of("q1", "a b c", "q2", "d", "q9", "z"));
    RankedRun dense = run("dense", Map.of("q1", "c a d"));

    Pool pool = Pool.of("p", "birds", QUERIES, List.of(bm25, dense), 2, new PoolOrder(1));

    assertThat(new HashSet<>(pool.items()))
        .isEqualTo(
            Set.of(
                item("q2", "d", new PooledFrom("bm25", 1)),
                item("q1", "a", new PooledFrom("bm25", 1), new PooledFrom("dense", 2)),
                item("q1", "b", new PooledFrom("bm25", 2)),
                item("q1", "c", new PooledFrom("dense", 1))));
    assertThat(pool.items()).hasSize(4);
    assertThat(pool.items().getFirst().queryId()).isEqualTo("q2");
    assertThat(pool.runs()).containsExactly("bm25", "dense");
    assertThat(pool.pair(pool.items().getFirst()))
        .isEqualTo(new QueryPassage("birds", "dev", "q2", new PassageId("d")));
  }

  @Test
  void theOrderWithinAQueryDependsOnTheSeed_andNotOnRanksOrOtherQueries() {
    String passages = "a b c d e f g h i j";
    List<RankedRun> forwards = List.of(run("r", Map.of("q1", passages, "q2", "x y z")));
    List<RankedRun> backwards = List.of(run("r", Map.of("q1", "j i h g f e d c b a")));

    List<String> first = order(forwards, 7);

    assertThat(order(backwards, 7)).isEqualTo(first);
    assertThat(order(forwards, 8)).isNotEqualTo(first);
    assertThat(String.join(" ", first)).isNotEqualTo(passages);
  }

  @Test
  void aPoolWithoutDepthIsRefused() {
    assertThatThrownBy(() -> Pool.of("p", "c", QUERIES, List.of(), 0, new PoolOrder(1)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void workGoesThroughTheList_putsOffAndComesBack() {
    Pool pool = pool("a b c d");
    PoolWork work = new PoolWork(pool, Map.of());
    List<PoolItem> items = pool.items();

    assertThat(work.current()).contains(items.get(0));
    assertThat(work.next()).contains(items.get(1));
    judged(work, 0, new Verdict.Graded(0));
    assertThat(work.advance()).contains(items.get(1));
    judged(work, 1, new Verdict.Later());
    assertThat(work.advance()).contains(items.get(2));
    judged(work, 2, new Verdict.CannotJudge("?"));
    assertThat(work.progress()).isEqualTo(new PoolProgress(4, 2, 1));
    assertThat(work.progress().left()).isEqualTo(1);
    work.advance();
    judged(work, 3, new Verdict.Graded(3));
    assertThat(work.advance()).contains(items.get(1));
    assertThat(work.next()).contains(items.get(1));
    judged(work, 1, new Verdict.Graded(1));
    assertThat(work.advance()).isEmpty();
    assertThat(work.progress()).isEqualTo(new PoolProgress(4, 4, 0));
  }

  @Test
  void workBeginsWhereItStopped() {
    Pool pool = pool("a b c d");
    Map<QueryPassage, Judgment> present = new HashMap<>();
    present.put(pair(pool, 0), judgment(pool, 0, new Verdict.Graded(2)));
    present.put(pair(pool, 1), judgment(pool, 1, new Verdict.Later()));
    present.put(pair(pool, 3), judgment(pool, 3, new Verdict.Undecided()));

    PoolWork work = new PoolWork(pool, present);

    assertThat(work.current()).contains(pool.items().get(2));
    assertThat(work.progress()).isEqualTo(new PoolProgress(4, 1, 1));
  }

  @Test
  void backGoesToWhatWasSeenLast_andThenUpTheList() {
    Pool pool = pool("a b c d");
    PoolWork work =
        new PoolWork(pool, Map.of(pair(pool, 0), judgment(pool, 0, new Verdict.Graded(1))));
    work.goTo(pair(pool, 3));

    assertThat(work.back()).contains(pool.items().get(1));
    assertThat(work.back()).contains(pool.items().get(0));
    assertThat(work.back()).contains(pool.items().get(0));
    assertThat(work.goTo(new QueryPassage("birds", "dev", "q1", new PassageId("zz")))).isEmpty();
  }

  @Test
  void anUndoneGradeIsOpenAgain() {
    Pool pool = pool("a b");
    PoolWork work = new PoolWork(pool, Map.of());
    judged(work, 0, new Verdict.Graded(1));

    work.record(pair(pool, 0), Optional.empty());

    assertThat(work.progress()).isEqualTo(new PoolProgress(2, 0, 0));
  }

  @Test
  void anEmptyPoolIsDone() {
    PoolWork work = new PoolWork(pool(""), Map.of());

    assertThat(work.current()).isEmpty();
    assertThat(work.advance()).isEmpty();
    assertThat(work.back()).isEmpty();
    assertThat(work.progress()).isEqualTo(new PoolProgress(0, 0, 0));
  }

  private static void judged(PoolWork work, int place, Verdict verdict) {
    Judgment now = judgment(work.pool(), place, verdict);
    work.record(now.key().pair(), Optional.of(now));
  }

  private static Judgment judgment(Pool pool, int place, Verdict verdict) {
    return Judgments.of(Judge.human("ana"), pair(pool, place), verdict);
  }

  private static QueryPassage pair(Pool pool, int place) {
    return pool.pair(pool.items().get(place));
  }

  private static Pool pool(String passages) {
    return Pool.of(
        "p", "birds", QUERIES, List.of(run("r", Map.of("q1", passages))), 10, new PoolOrder(3));
  }

  private static List<String> order(List<RankedRun> runs, long seed) {
    return Pool.of("p", "birds", QUERIES, runs, 10, new PoolOrder(seed)).items().stream()
        .filter(item -> item.queryId().equals("q1"))
        .map(item -> item.passage().value())
        .toList();
  }

  private static PoolItem item(String query, String passage, PooledFrom... from) {
    return new PoolItem(query, new PassageId(passage), List.of(from));
  }

  private static RankedRun run(String name, Map<String, String> rankings) {
    Map<String, List<ScoredPassage>> scored = new LinkedHashMap<>();
    rankings.forEach(
        (query, passages) -> {
          List<String> ids = passages.isEmpty() ? List.of() : List.of(passages.split(" ", -1));
          scored.put(
              query,
              ids.stream()
                  .map(id -> new ScoredPassage(new PassageId(id), -ids.indexOf(id)))
                  .toList());
        });
    return new RankedRun(name, scored);
  }
}
