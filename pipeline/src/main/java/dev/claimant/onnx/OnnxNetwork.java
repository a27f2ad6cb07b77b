package dev.claimant.onnx;

import static java.nio.charset.StandardCharsets.UTF_8;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import dev.claimant.document.Change.Direction;
import dev.claimant.document.NumberReading;
import dev.claimant.document.NumberReading.Role;
import dev.claimant.document.ScoredAttribution;
import dev.claimant.document.ScoredSpan;
import dev.claimant.document.Span;
import dev.claimant.onnx.ModelSettings.StatementSettings;
import dev.claimant.onnx.PointerDecoder.Pointed;
import dev.claimant.onnx.SpanDecoder.Found;
import dev.claimant.syntax.WordRange;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.LongBuffer;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * The sessions of the network with its vocabulary and settings. An encoder reads a window and
 * scores the cues in it; one reader scores the source and content of each cue, another the words
 * that belong to each quantity. Safe for use by many threads until it is closed.
 */
record OnnxNetwork(
    OrtSession encoder,
    OrtSession statements,
    OrtSession quantities,
    WordPieceTokenizer wordPieces,
    ModelSettings settings) {
  private static final String FOLDER = "/dev/claimant/models/reader/";
  private static final int CONTENT = 1;

  /** In the order of the network's scores. */
  private static final List<Role> ROLES =
      List.of(Role.OF, Role.UNIT, Role.CHANGE, Role.PLACE, Role.TIME, Role.CONCEPT);

  /**
   * The bias towards a unit elsewhere, which is asked for only where a number has none of its own:
   * two in three such numbers have one, three in four of those found are right (96 held-out ones).
   */
  private static final double UNIT_BIAS = 2.5;

  /** Where the facts of a number have the scores of a rise, a fall, and of a quantity at all. */
  private static final int UP = 1;

  private static final int DOWN = 2;
  private static final int CLAIMED = 3;

  static OnnxNetwork load() {
    OrtEnvironment environment = OnnxLibraries.load();
    try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
      options.setIntraOpNumThreads(1);
      options.setInterOpNumThreads(1);
      // With this optimizer, the whole network takes a sixth longer.
      options.addConfigEntry("optimization.disable_specified_optimizers", "SkipLayerNormFusion");
      // Sessions are created last: if reading the files failed after that, their memory would leak.
      Properties settings = new Properties();
      settings.load(new StringReader(new String(file("settings.properties"), UTF_8)));
      ModelSettings chosen = ModelSettings.of(settings);
      WordPieceTokenizer wordPieces =
          new WordPieceTokenizer(new String(file("vocabulary.txt"), UTF_8).lines().toList());
      return new OnnxNetwork(
          environment.createSession(file("encoder.onnx"), options),
          environment.createSession(file("statements.onnx"), options),
          environment.createSession(file("quantities.onnx"), options),
          wordPieces,
          chosen);
    } catch (OrtException e) {
      throw new IllegalStateException("the network cannot be loaded: " + e.getMessage(), e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void close() throws OrtException {
    encoder.close();
    statements.close();
    quantities.close();
  }

  /**
   * What a window has in its core: the statements whose cues begin in it, in their order, and what
   * belongs to the quantities that begin in it.
   *
   * @param spans the quantities' spans
   * @param isMark whether a quotation mark stands at an offset
   */
  WindowReading read(WindowWords words, List<Span> spans, IntPredicate isMark) throws OrtException {
    if (words.isEmpty()) {
      return WindowReading.NOTHING;
    }
    long[] pieces = words.ids(wordPieces.id("[CLS]"), wordPieces.id("[SEP]"));
    try (OnnxTensor ids = row(pieces);
        OnnxTensor features = row(words.features());
        OrtSession.Result encoded = encoder.run(Map.of("ids", ids, "features", features))) {
      OnnxTensor hidden = (OnnxTensor) encoded.get("hidden").orElseThrow();
      List<Found> outer = cues(words, encoded, "cue_logits", settings.outer());
      List<Found> inner = cues(words, encoded, "inner_cue_logits", settings.inner());
      return new WindowReading(
          statements(words, outer, hidden, settings.outer(), isMark),
          statements(words, inner, hidden, settings.inner(), isMark),
          numbers(words, spans, hidden));
    }
  }

  private static List<Found> cues(
      WindowWords words, OrtSession.Result encoded, String name, StatementSettings settings)
      throws OrtException {
    float[][][] scores = (float[][][]) encoded.get(name).orElseThrow().getValue();
    float[][] logits = words.logits(scores[0]);
    for (float[] word : logits) {
      word[0] -= settings.cueBias();
    }
    return SpanDecoder.spans(logits).stream().filter(cue -> words.isInCore(cue.first())).toList();
  }

  private List<ScoredAttribution> statements(
      WindowWords words,
      List<Found> cues,
      OnnxTensor hidden,
      StatementSettings settings,
      IntPredicate isMark)
      throws OrtException {
    if (cues.isEmpty()) {
      return List.of();
    }
    long[] firsts = cues.stream().mapToLong(cue -> words.position(cue.first())).toArray();
    long[] lasts = cues.stream().mapToLong(cue -> words.position(cue.last())).toArray();
    try (OnnxTensor first = vector(firsts);
        OnnxTensor last = vector(lasts);
        OrtSession.Result decoded =
            statements.run(Map.of("hidden", hidden, "first", first, "last", last))) {
      float[][][] logits = (float[][][]) decoded.get(0).getValue();
      return IntStream.range(0, cues.size())
          .boxed()
          .flatMap(
              i -> {
                List<Found> roles = SpanDecoder.spans(words.logits(logits[i]));
                return attribution(words, cues.get(i), roles, settings, isMark).stream();
              })
          .toList();
    }
  }

  /** An attribution has at most one source, the likeliest, and some content. */
  private static Optional<ScoredAttribution> attribution(
      WindowWords words,
      Found cue,
      List<Found> roles,
      StatementSettings settings,
      IntPredicate isMark) {
    List<Found> content = roles.stream().filter(span -> span.role() == CONTENT).toList();
    if (content.isEmpty()) {
      return Optional.empty();
    }
    Optional<Found> source =
        roles.stream()
            .filter(span -> span.role() != CONTENT)
            .max(Comparator.comparingDouble(Found::logProbability));
    List<Span> spans =
        content.stream().map(found -> words.span(found.first(), found.last())).toList();
    double contentLog = content.stream().mapToDouble(Found::logProbability).average().orElseThrow();
    return Optional.of(
        new ScoredAttribution(
            source.map(found -> words.span(found.first(), found.last())),
            words.span(cue.first(), cue.last()),
            spans,
            settings.confidence(
                cue.logProbability(),
                source.map(Found::logProbability).orElse(0.0),
                contentLog,
                isMark.test(spans.get(0).start()))));
  }

  private List<NumberReading> numbers(WindowWords words, List<Span> spans, OnnxTensor hidden)
      throws OrtException {
    Map<Span, WordRange> ranges = new LinkedHashMap<>();
    for (Span span : spans) {
      words.rangeInCore(span).ifPresent(range -> ranges.put(span, range));
    }
    if (ranges.isEmpty()) {
      return List.of();
    }
    long[] firsts = ranges.values().stream().mapToLong(r -> words.position(r.start())).toArray();
    long[] lasts = ranges.values().stream().mapToLong(r -> words.position(r.end() - 1)).toArray();
    List<Map.Entry<Span, WordRange>> read = List.copyOf(ranges.entrySet());
    try (OnnxTensor first = vector(firsts);
        OnnxTensor last = vector(lasts);
        OrtSession.Result decoded =
            quantities.run(Map.of("hidden", hidden, "first", first, "last", last))) {
      float[][][] roles = (float[][][]) decoded.get("role_logits").orElseThrow().getValue();
      float[][] facts = (float[][]) decoded.get("facts").orElseThrow().getValue();
      return IntStream.range(0, read.size())
          .mapToObj(
              i -> number(words, read.get(i).getKey(), read.get(i).getValue(), roles[i], facts[i]))
          .toList();
    }
  }

  private static NumberReading number(
      WindowWords words, Span span, WordRange own, float[][] logits, float[] facts) {
    float[] none = logits[0];
    float[][] ofWords = words.logits(logits);
    Map<Role, ScoredSpan> roles = new EnumMap<>(Role.class);
    for (int i = 0; i < ROLES.size(); i++) {
      Pointed pointed = PointerDecoder.span(none, ofWords, i, own);
      if (pointed.isLikely(ROLES.get(i) == Role.UNIT ? UNIT_BIAS : 0)) {
        roles.put(
            ROLES.get(i),
            new ScoredSpan(
                words.span(pointed.first(), pointed.last()),
                StrictMath.exp(pointed.logProbability())));
      }
    }
    return new NumberReading(
        span, roles, direction(facts), 1 / (1 + StrictMath.exp(-facts[CLAIMED])));
  }

  private static Optional<Direction> direction(float[] facts) {
    if (facts[0] >= facts[UP] && facts[0] >= facts[DOWN]) {
      return Optional.empty();
    }
    return Optional.of(facts[UP] > facts[DOWN] ? Direction.UP : Direction.DOWN);
  }

  private static OnnxTensor row(long[] values) throws OrtException {
    return OnnxTensor.createTensor(
        OrtEnvironment.getEnvironment(), LongBuffer.wrap(values), new long[] {1, values.length});
  }

  private static OnnxTensor vector(long[] values) throws OrtException {
    return OnnxTensor.createTensor(
        OrtEnvironment.getEnvironment(), LongBuffer.wrap(values), new long[] {values.length});
  }

  private static byte[] file(String name) throws IOException {
    try (InputStream in = OnnxNetwork.class.getResourceAsStream(FOLDER + name)) {
      if (in == null) {
        throw new IllegalStateException("the file " + name + " of the network is missing");
      }
      return in.readAllBytes();
    }
  }

  /** What one window has in its core. */
  record WindowReading(
      List<ScoredAttribution> statements,
      List<ScoredAttribution> inner,
      List<NumberReading> numbers) {
    static final WindowReading NOTHING = new WindowReading(List.of(), List.of(), List.of());
  }
}
