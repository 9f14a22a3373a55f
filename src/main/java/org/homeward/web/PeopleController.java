package org.homeward.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.homeward.directory.Account;
import org.homeward.directory.Role;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** Feeds what our scripts add to the webapps, for whoever is logged in there; no personal data. */
@RestController
@RequestMapping("/camunda/homeward")
class PeopleController {

    private static final int A_PAGE = 100;

    private final Session session;
    private final Board board;
    private final Cards cards;

    PeopleController(Session session, Board board, Cards cards) {
        this.session = session;
        this.board = board;
        this.cards = cards;
    }

    @GetMapping("/board")
    ResponseEntity<List<Board.Line>> board(HttpServletRequest request) {
        Account account = session.account(request);
        if (!account.is(Role.MANAGER) && !account.is(Role.JOINT_CONFERENCE)) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        return fresh(board.of(account));
    }

    @GetMapping("/cards")
    ResponseEntity<List<Cards.Card>> cards(@RequestParam("task") List<String> tasks, HttpServletRequest request) {
        Account account = session.account(request);
        if (tasks.size() > A_PAGE) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
        return fresh(cards.of(account, tasks));
    }

    private static <T> ResponseEntity<T> fresh(T body) {
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(body);
    }
}
