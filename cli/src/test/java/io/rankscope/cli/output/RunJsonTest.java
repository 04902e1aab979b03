package io.rankscope.cli.output;

import static org.assertj.core.api.Assertions.assertThat;

import io.rankscope.engine.domain.PassageId;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class RunJsonTest {
  private static final Grades ONE_GRADE =
      passage -> passage.equals(new PassageId("p104")) ? OptionalInt.of(3) : OptionalInt.empty();

  @Test
  void printsEveryKeyInTheOrderOfTheContract() {
    StringWriter text = new StringWriter();
    PrintWriter out = new PrintWriter(text);
    RunJson.print(out, SampleRun.run(), ONE_GRADE);
    assertThat(text.toString())
        .isEqualTo(
            """
            {
              "query": {
                "set": "dev",
                "id": "q7",
                "text": "how long do swallows sleep"
              },
              "source": "birds",
              "sourceFingerprint": "f1",
              "pipeline": "hybrid",
              "pipelineHash": "44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a",
              "models": {
                "ce": "bb",
                "minilm": "aa"
              },
              "statistics": "merged",
              "shards": [{
                "path": "shards/0",
                "status": "open",
                "passages": 120,
                "problem": null
              }, {
                "path": "shards/1",
                "status": "missing",
                "passages": 0,
                "problem": "no such folder"
              }],
              "stages": [{
                "stage": "words",
                "millis": 1.235,
                "candidates": 200
              }, {
                "stage": "dense",
                "millis": 2.5,
                "candidates": 100,
                "openingMillis": 1490.2
              }, {
                "stage": "rerank-1",
                "millis": 0.5,
                "candidates": 20,
                "cached": 19
              }],
              "hits": [{
                "rank": 1,
                "id": "p104",
                "score": 12.81,
                "title": "Swallows",
                "text": "Swallows sleep 😴 seven hours.",
                "grade": 3,
                "highlights": [{
                  "field": "text",
                  "start": 0,
                  "end": 8,
                  "kind": "term"
                }, {
                  "field": "text",
                  "start": 9,
                  "end": 14,
                  "kind": "term"
                }, {
                  "field": "title",
                  "start": 0,
                  "end": 8,
                  "kind": "term"
                }],
                "ledger": [{
                  "stage": "words",
                  "rank": 1,
                  "score": 12.81
                }, {
                  "stage": "dense",
                  "rank": null,
                  "absent": "below the cut of 200"
                }]
              }, {
                "rank": 2,
                "id": "p9",
                "score": 3.5,
                "title": "",
                "text": "A swallow\\nis also a gulp.",
                "grade": null,
                "highlights": [],
                "ledger": [{
                  "stage": "words",
                  "rank": 2,
                  "score": 3.5
                }]
              }],
              "warnings": ["1 of 2 shards is missing"]
            }
            """);
  }
}
