package org.homeward.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.List;
import org.homeward.comment.Comments;
import org.homeward.directory.Account;
import org.homeward.directory.Directory;
import org.homeward.directory.Unit;
import org.homeward.form.Language;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** The remarks on a task for whoever is logged in to Tasklist: 404 where the task is none of hers. */
@RestController
@RequestMapping("/camunda/homeward/comments/{task}")
class CommentController {

    private final Session session;
    private final Comments comments;
    private final Directory directory;

    CommentController(Session session, Comments comments, Directory directory) {
        this.session = session;
        this.comments = comments;
        this.directory = directory;
    }

    /** @param unit name of the unit in the reader's language */
    record Line(String author, String unit, Instant at, String text) {}

    record Written(String text) {}

    @GetMapping
    ResponseEntity<List<Line>> read(@PathVariable("task") String task, HttpServletRequest request) {
        Account account = session.account(request);
        List<Line> lines =
                comments.of(task, account).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)).stream()
                        .map(comment -> new Line(comment.author(), name(comment.unit()), comment.at(), comment.text()))
                        .toList();
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(lines);
    }

    @PostMapping
    ResponseEntity<Void> write(
            @PathVariable("task") String task, @RequestBody Written written, HttpServletRequest request) {
        Account account = session.account(request);
        session.sameOrigin(request);
        String text = written.text() == null ? "" : written.text().strip();
        if (text.isEmpty() || text.length() > Comments.LONGEST) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
        if (!comments.add(task, account, text)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return ResponseEntity.noContent().build();
    }

    private String name(String unit) {
        return directory.unit(unit).map(CommentController::name).orElse(unit);
    }

    private static String name(Unit unit) {
        return Language.current().choose(unit.nameEn(), unit.nameZh());
    }
}
