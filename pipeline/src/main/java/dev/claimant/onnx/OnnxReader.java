package dev.claimant.onnx;

import ai.onnxruntime.OrtException;
import dev.claimant.document.Document;
import dev.claimant.document.NumberReading;
import dev.claimant.document.Quantity;
import dev.claimant.document.Reading;
import dev.claimant.document.ScoredAttribution;
import dev.claimant.document.Search;
import dev.claimant.document.Span;
import dev.claimant.onnx.OnnxNetwork.WindowReading;
import dev.claimant.onnx.Window.Cut;
import dev.claimant.onnx.WordPieceTokenizer.Piece;
import dev.claimant.pipeline.Interruption;
import dev.claimant.reading.ReadingModel;
import dev.claimant.support.Lazy;
import dev.claimant.text.QuotationMarks;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/**
 * The network of {@code models/reader}, run by ONNX Runtime. A text is read window by window. All
 * threads share one network; each call runs on the thread that makes it, so that the figures never
 * depend on the number of threads.
 */
public final class OnnxReader implements ReadingModel {
  private static final String MARKS = "“\"‘'";

  private final Lazy<OnnxNetwork> network = new Lazy<>(OnnxNetwork::load);

  /** Held for reading while a window is read, so that the native sessions outlive it. */
  private final ReadWriteLock use = new ReentrantReadWriteLock();

  private boolean closed;

  @Override
  public void prepare() {
    Object unused = network.get();
  }

  /** Waits for the windows that are being read; no other can be read afterwards. */
  @Override
  public void close() {
    use.writeLock().lock();
    try {
      if (!closed && network.made().isPresent()) {
        network.made().get().close();
      }
      closed = true;
    } catch (OrtException e) {
      throw new IllegalStateException("the network cannot be closed", e);
    } finally {
      use.writeLock().unlock();
    }
  }

  @Override
  public Reading read(Document document) {
    OnnxNetwork loaded = network.get();
    // The network knows no other marks than those that it was trained with.
    String text = QuotationMarks.inEnglish(document.text(), document.quotations());
    List<Piece> pieces = loaded.wordPieces().pieces(text);
    List<Window> windows =
        Window.windows(
            cuts(document, pieces), loaded.settings().room(), loaded.settings().context());
    List<ScoredAttribution> statements = new ArrayList<>();
    List<ScoredAttribution> inner = new ArrayList<>();
    List<NumberReading> numbers = new ArrayList<>();
    for (Window window : windows) {
      Interruption.check();
      use.readLock().lock();
      try {
        if (closed) {
          throw new IllegalStateException("the network is closed");
        }
        WindowReading found =
            loaded.read(
                WindowWords.of(pieces, window),
                quantities(document, pieces, window),
                at -> MARKS.indexOf(text.charAt(at)) >= 0);
        statements.addAll(found.statements());
        inner.addAll(found.inner());
        numbers.addAll(found.numbers());
      } catch (OrtException e) {
        throw new IllegalStateException("the network failed: " + e.getMessage(), e);
      } finally {
        use.readLock().unlock();
      }
    }
    return new Reading("model " + loaded.settings().version(), statements, inner, inOrder(numbers));
  }

  /** The quantities that touch the core of a window. */
  private static List<Span> quantities(Document document, List<Piece> pieces, Window window) {
    int start = pieces.get(window.coreStart()).span().start();
    int end = pieces.get(window.coreEnd() - 1).span().end();
    List<Quantity> all = document.quantities();
    int first = Search.first(all, quantity -> quantity.span().end() > start);
    int last = Search.first(all, quantity -> quantity.span().start() >= end);
    return all.subList(first, Math.max(first, last)).stream().map(Quantity::span).toList();
  }

  private static List<NumberReading> inOrder(List<NumberReading> numbers) {
    return numbers.stream().sorted(Comparator.comparing(NumberReading::span)).toList();
  }

  /** How well the text can be cut before each piece. */
  private static List<Cut> cuts(Document document, List<Piece> pieces) {
    List<Cut> cuts = new ArrayList<>(pieces.size());
    int paragraph = 0;
    int sentence = 0;
    for (Piece piece : pieces) {
      int start = piece.span().start();
      Cut cut = Cut.AMID;
      while (sentence < document.sentences().size()
          && document.sentences().get(sentence).span().start() <= start) {
        sentence++;
        cut = Cut.SENTENCE;
      }
      while (paragraph < document.paragraphs().size()
          && document.paragraphs().get(paragraph).start() <= start) {
        paragraph++;
        cut = Cut.PARAGRAPH;
      }
      cuts.add(cut);
    }
    return cuts;
  }
}
