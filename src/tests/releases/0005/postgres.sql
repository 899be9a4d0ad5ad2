--
-- PostgreSQL database dump
--


-- Dumped from database version 15.18 (Debian 15.18-0+deb12u1)
-- Dumped by pg_dump version 15.18 (Debian 15.18-0+deb12u1)

SET statement_timeout = 0;
SET lock_timeout = 0;
SET idle_in_transaction_session_timeout = 0;
SET client_encoding = 'UTF8';
SET standard_conforming_strings = on;
SELECT pg_catalog.set_config('search_path', '', false);
SET check_function_bodies = false;
SET xmloption = content;
SET client_min_messages = warning;
SET row_security = off;

--
-- Name: move_updated_at_on(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.move_updated_at_on() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
    NEW.updated_at := OLD.updated_at + 1;
    RETURN NEW;
END
$$;


SET default_tablespace = '';

SET default_table_access_method = heap;

--
-- Name: _sqlx_migrations; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public._sqlx_migrations (
    version bigint NOT NULL,
    description text NOT NULL,
    installed_on timestamp with time zone DEFAULT now() NOT NULL,
    success boolean NOT NULL,
    checksum bytea NOT NULL,
    execution_time bigint NOT NULL
);


--
-- Name: activity; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.activity (
    id uuid NOT NULL,
    workspace_id uuid NOT NULL,
    user_id uuid,
    key_id uuid,
    who text NOT NULL,
    action text NOT NULL,
    webhook_id uuid,
    subject text NOT NULL,
    details text NOT NULL,
    created_at bigint NOT NULL
);


--
-- Name: api_keys; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.api_keys (
    id uuid NOT NULL,
    workspace_id uuid NOT NULL,
    name text NOT NULL,
    prefix text NOT NULL,
    hash bytea NOT NULL,
    scopes text NOT NULL,
    expires_at bigint,
    created_at bigint NOT NULL,
    last_used_at bigint,
    revoked_at bigint,
    CONSTRAINT api_keys_hash_check CHECK ((length(hash) = 32))
);


--
-- Name: attempts; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.attempts (
    workspace_id uuid NOT NULL,
    id uuid NOT NULL,
    delivery_id uuid NOT NULL,
    webhook_id uuid NOT NULL,
    number bigint NOT NULL,
    started_at bigint NOT NULL,
    url text NOT NULL,
    headers text NOT NULL,
    signature text NOT NULL,
    http_status bigint,
    response_headers text NOT NULL,
    response_body text NOT NULL,
    truncated boolean NOT NULL,
    error_code text,
    error_message text,
    timing text NOT NULL,
    CONSTRAINT attempts_number_check CHECK ((number >= 1))
);


--
-- Name: breakers; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.breakers (
    webhook_id uuid NOT NULL,
    endpoint_hash bigint NOT NULL,
    workspace_id uuid NOT NULL,
    endpoint text NOT NULL COLLATE pg_catalog."C",
    opened_at bigint NOT NULL,
    next_probe_at bigint NOT NULL,
    probes bigint NOT NULL,
    probing_until bigint,
    CONSTRAINT breakers_probes_check CHECK ((probes >= 0))
);


--
-- Name: clock_steps; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.clock_steps (
    since bigint NOT NULL,
    until bigint NOT NULL,
    below uuid NOT NULL
);


--
-- Name: deliveries; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.deliveries (
    id uuid NOT NULL,
    workspace_id uuid NOT NULL,
    webhook_id uuid NOT NULL,
    event_id uuid NOT NULL,
    version_id uuid NOT NULL,
    event_type text NOT NULL,
    product text,
    channel text,
    status text NOT NULL,
    reason text,
    attempt_count bigint NOT NULL,
    round_start bigint NOT NULL,
    http_status bigint,
    error text,
    created_at bigint NOT NULL,
    due_at bigint,
    lease_owner uuid,
    replay_id uuid,
    on_request boolean,
    CONSTRAINT deliveries_attempt_count_check CHECK ((attempt_count >= 0)),
    CONSTRAINT deliveries_check CHECK (((status = 'pending'::text) = (due_at IS NOT NULL))),
    CONSTRAINT deliveries_check1 CHECK (((lease_owner IS NULL) OR (status = 'pending'::text))),
    CONSTRAINT deliveries_check2 CHECK (((status = ANY (ARRAY['failed'::text, 'cancelled'::text, 'skipped'::text])) = (reason IS NOT NULL))),
    CONSTRAINT deliveries_on_request_check CHECK (on_request),
    CONSTRAINT deliveries_round_start_check CHECK ((round_start >= 0)),
    CONSTRAINT deliveries_status_check CHECK ((status = ANY (ARRAY['pending'::text, 'delivered'::text, 'failed'::text, 'cancelled'::text, 'skipped'::text])))
);


--
-- Name: drafts; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.drafts (
    id uuid NOT NULL,
    workspace_id uuid NOT NULL,
    user_id uuid NOT NULL,
    document text NOT NULL,
    sealed bytea,
    created_at bigint NOT NULL,
    updated_at bigint NOT NULL
);


--
-- Name: event_types; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.event_types (
    workspace_id uuid NOT NULL,
    name text NOT NULL COLLATE pg_catalog."C",
    document text NOT NULL
);


--
-- Name: events; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.events (
    workspace_id uuid NOT NULL,
    id uuid NOT NULL,
    sender_id text,
    event_type text NOT NULL,
    time_ns bigint NOT NULL,
    time_digits bigint NOT NULL,
    product text,
    channel text,
    source text,
    data text,
    profile text,
    received_at bigint NOT NULL,
    deliveries bigint NOT NULL,
    skipped bigint NOT NULL,
    CONSTRAINT events_deliveries_check CHECK ((deliveries >= 0)),
    CONSTRAINT events_skipped_check CHECK ((skipped >= 0)),
    CONSTRAINT events_time_digits_check CHECK (((time_digits >= 0) AND (time_digits <= 9)))
);


--
-- Name: fresh_terms; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.fresh_terms (
    workspace_id uuid NOT NULL,
    event_id uuid NOT NULL,
    term_hash bigint NOT NULL
);


--
-- Name: instance; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.instance (
    singleton bigint NOT NULL,
    first_owner uuid,
    config_version bigint NOT NULL,
    retention_at bigint,
    retention_asked bigint,
    retention_allowed bigint,
    CONSTRAINT instance_singleton_check CHECK ((singleton = 1))
);


--
-- Name: members; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.members (
    workspace_id uuid NOT NULL,
    user_id uuid NOT NULL,
    role text NOT NULL,
    created_at bigint NOT NULL,
    CONSTRAINT members_role_check CHECK ((role = ANY (ARRAY['viewer'::text, 'developer'::text, 'admin'::text, 'owner'::text])))
);


--
-- Name: nodes; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.nodes (
    id uuid NOT NULL,
    seen_at bigint NOT NULL,
    name text DEFAULT ''::text NOT NULL,
    keys text DEFAULT ''::text NOT NULL
);


--
-- Name: products; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.products (
    workspace_id uuid NOT NULL,
    name text NOT NULL COLLATE pg_catalog."C",
    "position" bigint NOT NULL
);


--
-- Name: refused_outcomes; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.refused_outcomes (
    workspace_id uuid NOT NULL,
    id uuid NOT NULL,
    delivery_id uuid NOT NULL,
    webhook_id uuid NOT NULL,
    attempt text NOT NULL,
    refusal text NOT NULL,
    moved boolean NOT NULL,
    created_at bigint NOT NULL
);


--
-- Name: replays; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.replays (
    id uuid NOT NULL,
    workspace_id uuid NOT NULL,
    webhook_id uuid NOT NULL,
    status text NOT NULL,
    wanted text NOT NULL,
    since bigint NOT NULL,
    until bigint NOT NULL,
    rate_per_second bigint NOT NULL,
    total bigint NOT NULL,
    exact boolean NOT NULL,
    done bigint NOT NULL,
    "position" uuid NOT NULL,
    paced_at bigint NOT NULL,
    note text,
    created_at bigint NOT NULL,
    updated_at bigint NOT NULL,
    CONSTRAINT replays_rate_per_second_check CHECK ((rate_per_second > 0)),
    CONSTRAINT replays_status_check CHECK ((status = ANY (ARRAY['running'::text, 'paused'::text, 'finished'::text, 'cancelled'::text]))),
    CONSTRAINT replays_wanted_check CHECK ((wanted = ANY (ARRAY['failed'::text, 'any'::text, 'missing'::text])))
);


--
-- Name: rollups; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.rollups (
    workspace_id uuid NOT NULL,
    span bigint NOT NULL,
    bucket bigint NOT NULL,
    webhook_id uuid NOT NULL,
    measure bigint NOT NULL,
    shard bigint NOT NULL,
    amount bigint NOT NULL,
    CONSTRAINT rollups_amount_check CHECK ((amount >= 0)),
    CONSTRAINT rollups_span_check CHECK ((span = ANY (ARRAY[(300000)::bigint, (3600000)::bigint])))
)
WITH (fillfactor='70');


--
-- Name: saved_views; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.saved_views (
    workspace_id uuid NOT NULL,
    user_id uuid NOT NULL,
    name text NOT NULL,
    query text NOT NULL,
    created_at bigint NOT NULL
);


--
-- Name: search_terms; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.search_terms (
    workspace_id uuid NOT NULL,
    term_hash bigint NOT NULL,
    event_id uuid NOT NULL
);


--
-- Name: sender_ids; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.sender_ids (
    workspace_id uuid NOT NULL,
    sender_id text NOT NULL,
    event_id uuid NOT NULL
);


--
-- Name: sessions; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.sessions (
    token_hash bytea NOT NULL,
    user_id uuid NOT NULL,
    workspace_id uuid NOT NULL,
    created_at bigint NOT NULL,
    last_seen_at bigint NOT NULL,
    expires_at bigint NOT NULL,
    user_agent text NOT NULL,
    address text NOT NULL,
    CONSTRAINT sessions_token_hash_check CHECK ((length(token_hash) = 32))
);


--
-- Name: tests; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.tests (
    id uuid NOT NULL,
    workspace_id uuid NOT NULL,
    run_id uuid NOT NULL,
    webhook_id uuid,
    draft_id uuid,
    webhook_name text NOT NULL,
    user_id uuid,
    key_id uuid,
    who text NOT NULL,
    event_type text NOT NULL,
    url text NOT NULL,
    http_status bigint,
    error text,
    error_message text,
    duration_ms bigint NOT NULL,
    created_at bigint NOT NULL,
    result text NOT NULL
);


--
-- Name: troubles; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.troubles (
    webhook_id uuid NOT NULL,
    workspace_id uuid NOT NULL,
    kind text NOT NULL,
    since bigint NOT NULL,
    told bigint NOT NULL,
    told_at bigint,
    due_at bigint,
    resolved_at bigint,
    CONSTRAINT troubles_kind_check CHECK ((kind = ANY (ARRAY['failing'::text, 'disabled'::text])))
);


--
-- Name: users; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.users (
    id uuid NOT NULL,
    email text NOT NULL,
    email_lower text NOT NULL,
    password_hash text NOT NULL,
    created_at bigint NOT NULL
);


--
-- Name: webhook_versions; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.webhook_versions (
    id uuid NOT NULL,
    webhook_id uuid NOT NULL,
    document text NOT NULL,
    created_at bigint NOT NULL
);


--
-- Name: webhooks; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.webhooks (
    id uuid NOT NULL,
    workspace_id uuid NOT NULL,
    status text NOT NULL,
    disabled_reason text,
    name text NOT NULL,
    name_lower text NOT NULL,
    config text NOT NULL,
    auth_kind text NOT NULL,
    sealed_auth bytea,
    sealed_secret bytea NOT NULL,
    sealed_previous bytea,
    previous_until bigint,
    version_id uuid NOT NULL,
    tested_hash bytea,
    tested_at bigint,
    created_at bigint NOT NULL,
    updated_at bigint NOT NULL,
    deleted_at bigint,
    off_at bigint,
    on_at bigint,
    CONSTRAINT webhooks_auth_kind_check CHECK ((auth_kind = ANY (ARRAY['none'::text, 'basic'::text, 'bearer'::text, 'header'::text, 'signed'::text, 'oauth2'::text]))),
    CONSTRAINT webhooks_check CHECK (((disabled_reason IS NULL) OR (status = 'disabled'::text))),
    CONSTRAINT webhooks_status_check CHECK ((status = ANY (ARRAY['draft'::text, 'active'::text, 'paused'::text, 'inactive'::text, 'disabled'::text]))),
    CONSTRAINT webhooks_tested_hash_check CHECK ((length(tested_hash) = 32))
);


--
-- Name: workspaces; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.workspaces (
    id uuid NOT NULL,
    name text NOT NULL,
    policy text NOT NULL,
    created_at bigint NOT NULL,
    erasing_at bigint
);


--
-- Data for Name: _sqlx_migrations; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public._sqlx_migrations VALUES (1, 'start', '2026-12-01 06:27:27.878737+00', true, '\xe40d9a5722cad1a09b0c7aa129b243b799e14c334d8ae5b7dc06c99d7da9b75fb3a645d5e33b5c3573d8757bfc15b74f', 59479708);
INSERT INTO public._sqlx_migrations VALUES (2, 'revisions', '2026-12-01 06:27:27.939096+00', true, '\x8d29fbdee96134134893f726dd42b894d2a0388eff78b8e008137e074bc6140d3543819481d27d019e02fa6d34b6f054', 3513053);
INSERT INTO public._sqlx_migrations VALUES (3, 'refused outcomes', '2026-12-01 06:27:27.943033+00', true, '\x733a1261e5372f8102436d324300b0e3cce46da7ddc089b078837d568f974439e1f2fb21587e699664febaf1924fb62a', 3296426);
INSERT INTO public._sqlx_migrations VALUES (4, 'keys and clocks', '2026-12-01 06:27:27.946707+00', true, '\x70b302848adff3556c5e0e544356df5d5b8f38baca421bf70ce2ba840b5efaa09382ffb63e91d705d386f73ed885b49e', 1823983);
INSERT INTO public._sqlx_migrations VALUES (5, 'breakers', '2026-12-01 06:27:27.948923+00', true, '\x8ee7ea4216491ec75ee8d3190461519e74b8ad0254b064a3cacb5f3de264b167013b54b20da225dd17995714420234e2', 2533554);


--
-- Data for Name: activity; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.activity VALUES ('01a23049-63e1-7000-9ec2-be0d3e94686c', '01a23049-6375-7001-bc70-e6f746784c72', '01a23049-6375-7000-9b0c-d23cdc5d7fc5', NULL, 'owner@example.com', 'account.signed_in', NULL, '', '{"address":"127.0.0.1"}', 1796106445793);
INSERT INTO public.activity VALUES ('01a23049-6403-7000-a0f2-de077547599e', '01a23049-6375-7001-bc70-e6f746784c72', NULL, '01a23049-6378-7000-9ce1-fe1f164f7300', 'bootstrap', 'workspace.changed', NULL, '', '{"fields":["products","policy.test_gate"],"paths":["/products","/policy/test_gate"]}', 1796106445827);
INSERT INTO public.activity VALUES ('01a23049-640e-7000-b312-450260e0d122', '01a23049-6375-7001-bc70-e6f746784c72', NULL, '01a23049-6378-7000-9ce1-fe1f164f7300', 'bootstrap', 'event_type.created', NULL, 'order.paid', '{}', 1796106445838);
INSERT INTO public.activity VALUES ('01a23049-641a-7002-b84e-8bdc2c1cab83', '01a23049-6375-7001-bc70-e6f746784c72', NULL, '01a23049-6378-7000-9ce1-fe1f164f7300', 'bootstrap', 'webhook.created', '01a23049-641a-7000-81b3-fd67ada72fc7', 'Delivered', '{"status":"active"}', 1796106445850);
INSERT INTO public.activity VALUES ('01a23049-6429-7000-9025-d8e0a97670d1', '01a23049-6375-7001-bc70-e6f746784c72', NULL, '01a23049-6378-7000-9ce1-fe1f164f7300', 'bootstrap', 'webhook.created', '01a23049-6428-7000-b6aa-6271cc1cbf84', 'Failed', '{"status":"active"}', 1796106445865);
INSERT INTO public.activity VALUES ('01a23049-6435-7002-9f29-50728b63497c', '01a23049-6375-7001-bc70-e6f746784c72', NULL, '01a23049-6378-7000-9ce1-fe1f164f7300', 'bootstrap', 'webhook.created', '01a23049-6435-7000-a97d-1e2feebfa499', 'Waiting', '{"status":"active"}', 1796106445877);
INSERT INTO public.activity VALUES ('01a23049-6442-7001-a0c5-cd36859606c1', '01a23049-6375-7001-bc70-e6f746784c72', NULL, '01a23049-6378-7000-9ce1-fe1f164f7300', 'bootstrap', 'webhook.created', '01a23049-6441-7000-92fb-51dc8acffff1', 'Filtered', '{"status":"active"}', 1796106445890);
INSERT INTO public.activity VALUES ('01a23049-644f-7000-b212-25b4609ffb2b', '01a23049-6375-7001-bc70-e6f746784c72', NULL, '01a23049-6378-7000-9ce1-fe1f164f7300', 'bootstrap', 'webhook.created', '01a23049-644e-7000-b455-bb74c4f50631', 'Replayed', '{"status":"active"}', 1796106445903);
INSERT INTO public.activity VALUES ('01a23049-645a-7002-87d4-144bcb575e5d', '01a23049-6375-7001-bc70-e6f746784c72', NULL, '01a23049-6378-7000-9ce1-fe1f164f7300', 'bootstrap', 'webhook.created', '01a23049-645a-7000-8949-e5200a82ff5f', 'Paused', '{"status":"active"}', 1796106445914);
INSERT INTO public.activity VALUES ('01a23049-6464-7000-89c9-ade2cf16cb39', '01a23049-6375-7001-bc70-e6f746784c72', NULL, '01a23049-6378-7000-9ce1-fe1f164f7300', 'bootstrap', 'webhook.paused', '01a23049-645a-7000-8949-e5200a82ff5f', '', '{}', 1796106445924);
INSERT INTO public.activity VALUES ('01a23049-6470-7002-81d6-f95aa9cbc7e8', '01a23049-6375-7001-bc70-e6f746784c72', NULL, '01a23049-6378-7000-9ce1-fe1f164f7300', 'bootstrap', 'webhook.created', '01a23049-6470-7000-b831-5f5d7db0decb', 'Inactive', '{"status":"active"}', 1796106445936);
INSERT INTO public.activity VALUES ('01a23049-647a-7002-81d2-80c65602eb3a', '01a23049-6375-7001-bc70-e6f746784c72', NULL, '01a23049-6378-7000-9ce1-fe1f164f7300', 'bootstrap', 'webhook.created', '01a23049-647a-7000-bca1-6b15a325415b', 'Gone', '{"status":"active"}', 1796106445946);
INSERT INTO public.activity VALUES ('01a23049-6484-7002-8ef1-f27eea1b2f16', '01a23049-6375-7001-bc70-e6f746784c72', NULL, '01a23049-6378-7000-9ce1-fe1f164f7300', 'bootstrap', 'webhook.created', '01a23049-6484-7000-b23a-15e5212b8973', 'Deleted', '{"status":"active"}', 1796106445956);
INSERT INTO public.activity VALUES ('01a23049-648e-7002-ab45-3cbcbec6c436', '01a23049-6375-7001-bc70-e6f746784c72', NULL, '01a23049-6378-7000-9ce1-fe1f164f7300', 'bootstrap', 'webhook.created', '01a23049-648e-7000-8409-8a3e46bc1500', 'Unfinished', '{"status":"draft"}', 1796106445966);
INSERT INTO public.activity VALUES ('01a23049-6498-7000-abdc-04c64b4aa222', '01a23049-6375-7001-bc70-e6f746784c72', NULL, '01a23049-6378-7000-9ce1-fe1f164f7300', 'bootstrap', 'secret.rotated', '01a23049-641a-7000-81b3-fd67ada72fc7', '', '{"overlap_s":86400}', 1796106445976);
INSERT INTO public.activity VALUES ('01a23049-64c2-7000-b11d-14be2735432d', '01a23049-6375-7001-bc70-e6f746784c72', NULL, '01a23049-6378-7000-9ce1-fe1f164f7300', 'bootstrap', 'webhook.tested', '01a23049-641a-7000-81b3-fd67ada72fc7', 'Delivered', '{"events":["message.sent"],"ok":true}', 1796106446018);
INSERT INTO public.activity VALUES ('01a23049-653d-7000-9954-4ecc3add086d', '01a23049-6375-7001-bc70-e6f746784c72', NULL, NULL, '', 'webhook.disabled', '01a23049-647a-7000-bca1-6b15a325415b', '', '{"reason":"The endpoint answered 410 Gone.","cancelled":0}', 1796106446141);
INSERT INTO public.activity VALUES ('01a23049-6592-7000-995e-014a4692679c', '01a23049-6375-7001-bc70-e6f746784c72', NULL, '01a23049-6378-7000-9ce1-fe1f164f7300', 'bootstrap', 'webhook.deactivated', '01a23049-6470-7000-b831-5f5d7db0decb', '', '{"cancelled":0}', 1796106446226);
INSERT INTO public.activity VALUES ('01a23049-659d-7000-aa7d-6e8ea54b876a', '01a23049-6375-7001-bc70-e6f746784c72', NULL, '01a23049-6378-7000-9ce1-fe1f164f7300', 'bootstrap', 'webhook.deleted', '01a23049-6484-7000-b23a-15e5212b8973', 'Deleted', '{"cancelled":24}', 1796106446237);
INSERT INTO public.activity VALUES ('01a23049-65ab-7000-addf-1c953c90db64', '01a23049-6375-7001-bc70-e6f746784c72', NULL, '01a23049-6378-7000-9ce1-fe1f164f7300', 'bootstrap', 'replay.begun', '01a23049-644e-7000-b455-bb74c4f50631', 'rpl_01m8r4jsd9e0089aq8hhptxqr8', '{"deliveries":16}', 1796106446251);
INSERT INTO public.activity VALUES ('01a23049-66e1-7000-b29a-f742a2ba7f99', '01a23049-6375-7001-bc70-e6f746784c72', NULL, NULL, '', 'webhook.failing', '01a23049-6428-7000-b6aa-6271cc1cbf84', '', '{"reason":"The endpoint answered 500 Internal Server Error. The endpoint failed while it handled the request: its own log says why."}', 1796106446561);
INSERT INTO public.activity VALUES ('01a23049-66f2-7000-bce0-7a0876b42457', '01a23049-6375-7001-bc70-e6f746784c72', NULL, '01a23049-6378-7000-9ce1-fe1f164f7300', 'bootstrap', 'secret.revealed', '01a23049-648e-7000-8409-8a3e46bc1500', '', '{}', 1796106446578);
INSERT INTO public.activity VALUES ('01a23049-66ff-7000-9ae6-0d6b311d3fb8', '01a23049-6375-7001-bc70-e6f746784c72', NULL, '01a23049-6378-7000-9ce1-fe1f164f7300', 'bootstrap', 'secret.revealed', '01a23049-647a-7000-bca1-6b15a325415b', '', '{}', 1796106446591);
INSERT INTO public.activity VALUES ('01a23049-6707-7000-b434-f6460a627eba', '01a23049-6375-7001-bc70-e6f746784c72', NULL, '01a23049-6378-7000-9ce1-fe1f164f7300', 'bootstrap', 'secret.revealed', '01a23049-6470-7000-b831-5f5d7db0decb', '', '{}', 1796106446599);
INSERT INTO public.activity VALUES ('01a23049-670b-7000-9d34-9e086fec21e5', '01a23049-6375-7001-bc70-e6f746784c72', NULL, '01a23049-6378-7000-9ce1-fe1f164f7300', 'bootstrap', 'secret.revealed', '01a23049-645a-7000-8949-e5200a82ff5f', '', '{}', 1796106446603);
INSERT INTO public.activity VALUES ('01a23049-6710-7000-9d2a-03f8824ef204', '01a23049-6375-7001-bc70-e6f746784c72', NULL, '01a23049-6378-7000-9ce1-fe1f164f7300', 'bootstrap', 'secret.revealed', '01a23049-644e-7000-b455-bb74c4f50631', '', '{}', 1796106446608);
INSERT INTO public.activity VALUES ('01a23049-6714-7000-8f17-6502f3d60c38', '01a23049-6375-7001-bc70-e6f746784c72', NULL, '01a23049-6378-7000-9ce1-fe1f164f7300', 'bootstrap', 'secret.revealed', '01a23049-6441-7000-92fb-51dc8acffff1', '', '{}', 1796106446612);
INSERT INTO public.activity VALUES ('01a23049-6718-7000-9b6e-04a464b3ce77', '01a23049-6375-7001-bc70-e6f746784c72', NULL, '01a23049-6378-7000-9ce1-fe1f164f7300', 'bootstrap', 'secret.revealed', '01a23049-6435-7000-a97d-1e2feebfa499', '', '{}', 1796106446616);
INSERT INTO public.activity VALUES ('01a23049-671c-7000-a3e2-aeed5b9f10ef', '01a23049-6375-7001-bc70-e6f746784c72', NULL, '01a23049-6378-7000-9ce1-fe1f164f7300', 'bootstrap', 'secret.revealed', '01a23049-6428-7000-b6aa-6271cc1cbf84', '', '{}', 1796106446620);
INSERT INTO public.activity VALUES ('01a23049-671f-7000-b68a-cdfa5af7ad6e', '01a23049-6375-7001-bc70-e6f746784c72', NULL, '01a23049-6378-7000-9ce1-fe1f164f7300', 'bootstrap', 'secret.revealed', '01a23049-641a-7000-81b3-fd67ada72fc7', '', '{}', 1796106446623);


--
-- Data for Name: api_keys; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.api_keys VALUES ('01a23049-6378-7000-9ce1-fe1f164f7300', '01a23049-6375-7001-bc70-e6f746784c72', 'bootstrap', 'tk_msmkRklU', '\x0594e59aaae94f947066de91cd5282f1acda82042f6b85b1c2bde9d7cb30f855', '["events:write","webhooks:read","webhooks:write","logs:read","admin"]', NULL, 1796106445685, 1796106445821, NULL);


--
-- Data for Name: attempts; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.attempts VALUES ('01a23049-6375-7001-bc70-e6f746784c72', '01a23049-64eb-7000-9f13-6bef85a81bd5', '01a23049-64df-7061-be42-67ea1e8cf075', '01a23049-647a-7000-bca1-6b15a325415b', 1, 1796106446059, 'http://127.0.0.1:32895/410', '{}', 'v1,z4dFjKo/XYQFQht4YGCWsb5HMeaA1Iq4FfuNEP0ux10=', 410, '{"date":"Tue, 01 Dec 2026 06:27:26 GMT","connection":"keep-alive","keep-alive":"timeout=5","transfer-encoding":"chunked"}', 'seen', false, 'http_410', 'The endpoint answered 410 Gone.', '{"dns":null,"connect":null,"tls":null,"first_byte":43.421,"total":43.497}');
INSERT INTO public.attempts VALUES ('01a23049-6375-7001-bc70-e6f746784c72', '01a23049-64f9-7000-9a1b-c3c7cf47144e', '01a23049-64df-706f-b595-24c0f0dd3a45', '01a23049-6428-7000-b6aa-6271cc1cbf84', 1, 1796106446073, 'http://127.0.0.1:32895/500', '{"authorization":"Bearer ***"}', 'v1,/yTWdjD1rYWV290Xsk0bc75thbHehvTKWn4jKgjCDOg=', 500, '{"date":"Tue, 01 Dec 2026 06:27:26 GMT","connection":"keep-alive","keep-alive":"timeout=5","transfer-encoding":"chunked"}', 'seen', false, 'http_500', 'The endpoint answered 500 Internal Server Error.', '{"dns":null,"connect":30.721,"tls":null,"first_byte":34.985,"total":35.034}');
INSERT INTO public.attempts VALUES ('01a23049-6375-7001-bc70-e6f746784c72', '01a23049-64f0-7000-b6dc-f46a3a5dcfbb', '01a23049-64df-7062-96dd-c96f272bc63f', '01a23049-6484-7000-b23a-15e5212b8973', 1, 1796106446064, 'http://127.0.0.1:32895/503', '{}', 'v1,iRvO5soEX8jsNXMkstURH6woN4IHIPcSp6GnBCGEEjQ=', 503, '{"date":"Tue, 01 Dec 2026 06:27:26 GMT","connection":"keep-alive","keep-alive":"timeout=5","transfer-encoding":"chunked"}', 'seen', false, 'http_503', 'The endpoint answered 503 Service Unavailable.', '{"dns":null,"connect":37.859,"tls":null,"first_byte":57.69,"total":57.754}');
INSERT INTO public.attempts VALUES ('01a23049-6375-7001-bc70-e6f746784c72', '01a23049-64f0-7001-a505-73226b545c89', '01a23049-64df-7094-a43c-5ad74baaaf47', '01a23049-644e-7000-b455-bb74c4f50631', 1, 1796106446064, 'http://127.0.0.1:32895/200', '{}', 'v1,89/7ezwzZAbcoYwKFc+4UoJeIGZSWYAoNP06vUzjWeY=', 200, '{"date":"Tue, 01 Dec 2026 06:27:26 GMT","connection":"keep-alive","keep-alive":"timeout=5","transfer-encoding":"chunked"}', 'seen', false, NULL, NULL, '{"dns":null,"connect":37.801,"tls":null,"first_byte":57.815,"total":57.857}');
INSERT INTO public.attempts VALUES ('01a23049-6375-7001-bc70-e6f746784c72', '01a23049-64f0-7002-958b-4869c309863a', '01a23049-64df-7065-9c8f-34e64550e0f9', '01a23049-641a-7000-81b3-fd67ada72fc7', 1, 1796106446064, 'http://127.0.0.1:32895/200', '{"authorization":"Basic ***","x-env":"prod"}', 'v1,R1LK2Aa5sUaAh6nqpo6FuOssbE5XTOtHOe4/r+Kv+iA= v1,oK3QvnBUNpgrs5plX2iJvaWYKlCy+dJwxSHNbP8mBqk=', 200, '{"date":"Tue, 01 Dec 2026 06:27:26 GMT","connection":"keep-alive","keep-alive":"timeout=5","transfer-encoding":"chunked"}', 'seen', false, NULL, NULL, '{"dns":null,"connect":37.461,"tls":null,"first_byte":57.592,"total":57.631}');
INSERT INTO public.attempts VALUES ('01a23049-6375-7001-bc70-e6f746784c72', '01a23049-64f1-7000-867b-66503553c692', '01a23049-64df-7066-bd84-885aa9ea0433', '01a23049-6428-7000-b6aa-6271cc1cbf84', 1, 1796106446065, 'http://127.0.0.1:32895/500', '{"authorization":"Bearer ***"}', 'v1,VFsD2LQIJfBDnP8iWLXQ/9LpgO99Tf2ClYe5fhaCugU=', 500, '{"date":"Tue, 01 Dec 2026 06:27:26 GMT","connection":"keep-alive","keep-alive":"timeout=5","transfer-encoding":"chunked"}', 'seen', false, 'http_500', 'The endpoint answered 500 Internal Server Error.', '{"dns":null,"connect":37.178,"tls":null,"first_byte":57.47,"total":57.511}');
INSERT INTO public.attempts VALUES ('01a23049-6375-7001-bc70-e6f746784c72', '01a23049-64f1-7001-93b2-de17b769c4ab', '01a23049-64df-7067-9ac9-2191dbab8f88', '01a23049-6435-7000-a97d-1e2feebfa499', 1, 1796106446065, 'http://127.0.0.1:32895/503', '{"x-key":"***"}', 'v1,8Zhlg2ogh/32R/HJMGicasmtFFTEusT6wnkecdjn1Ks=', 503, '{"date":"Tue, 01 Dec 2026 06:27:26 GMT","connection":"keep-alive","keep-alive":"timeout=5","transfer-encoding":"chunked"}', 'seen', false, 'http_503', 'The endpoint answered 503 Service Unavailable.', '{"dns":null,"connect":36.852,"tls":null,"first_byte":57.273,"total":57.31}');
INSERT INTO public.attempts VALUES ('01a23049-6375-7001-bc70-e6f746784c72', '01a23049-64f2-7000-b821-e46f5036157a', '01a23049-64e0-701f-a14d-14b224bcb7f1', '01a23049-6441-7000-92fb-51dc8acffff1', 1, 1796106446066, 'http://127.0.0.1:32895/200', '{}', 'v1,aLpXznRPiFSninfCjg27SZKbVTvuewkA5oIxMep5zJA=', 200, '{"date":"Tue, 01 Dec 2026 06:27:26 GMT","connection":"keep-alive","keep-alive":"timeout=5","transfer-encoding":"chunked"}', 'seen', false, NULL, NULL, '{"dns":null,"connect":36.591,"tls":null,"first_byte":57.125,"total":57.161}');
INSERT INTO public.attempts VALUES ('01a23049-6375-7001-bc70-e6f746784c72', '01a23049-64f2-7001-8e39-eb220b79b254', '01a23049-64df-706a-824b-84bcbbcf9ad8', '01a23049-6470-7000-b831-5f5d7db0decb', 1, 1796106446066, 'http://127.0.0.1:32895/200', '{}', 'v1,y5gNFbe56HaDJJW+N0igvyGOzQMegkixJZluJ9Etnm8=', 200, '{"date":"Tue, 01 Dec 2026 06:27:26 GMT","connection":"keep-alive","keep-alive":"timeout=5","transfer-encoding":"chunked"}', 'seen', false, NULL, NULL, '{"dns":null,"connect":36.32,"tls":null,"first_byte":56.951,"total":56.987}');
INSERT INTO public.attempts VALUES ('01a23049-6375-7001-bc70-e6f746784c72', '01a23049-64f2-7002-b140-bbcb6f3826ad', '01a23049-64df-706b-8d1c-1c0969d8283c', '01a23049-647a-7000-bca1-6b15a325415b', 1, 1796106446066, 'http://127.0.0.1:32895/410', '{}', 'v1,0eStvLYvZoaoMCnWs7TxFFd7pTkdn0D476/BOaZnwRA=', 410, '{"date":"Tue, 01 Dec 2026 06:27:26 GMT","connection":"keep-alive","keep-alive":"timeout=5","transfer-encoding":"chunked"}', 'seen', false, 'http_410', 'The endpoint answered 410 Gone.', '{"dns":null,"connect":36.084,"tls":null,"first_byte":56.86,"total":56.904}');
INSERT INTO public.attempts VALUES ('01a23049-6375-7001-bc70-e6f746784c72', '01a23049-64f3-7000-877b-cbc50bf569ea', '01a23049-64df-706c-80c5-ece12c867d85', '01a23049-6484-7000-b23a-15e5212b8973', 1, 1796106446067, 'http://127.0.0.1:32895/503', '{}', 'v1,cpfGYWdyIuMs0jvss49vptGBhIlZUzx6A+4V9aIJlYM=', 503, '{"date":"Tue, 01 Dec 2026 06:27:26 GMT","connection":"keep-alive","keep-alive":"timeout=5","transfer-encoding":"chunked"}', 'seen', false, 'http_503', 'The endpoint answered 503 Service Unavailable.', '{"dns":null,"connect":35.867,"tls":null,"first_byte":56.76,"total":56.796}');
INSERT INTO public.attempts VALUES ('01a23049-6375-7001-bc70-e6f746784c72', '01a23049-64f3-7001-ab9f-bca2bc5a8566', '01a23049-64df-709e-8df7-a5eead253edc', '01a23049-644e-7000-b455-bb74c4f50631', 1, 1796106446067, 'http://127.0.0.1:32895/200', '{}', 'v1,8bQNhIbMSI0veYnPFPFUlDqxSwWGPWHFfTIqfsgS5q4=', 200, '{"date":"Tue, 01 Dec 2026 06:27:26 GMT","connection":"keep-alive","keep-alive":"timeout=5","transfer-encoding":"chunked"}', 'seen', false, NULL, NULL, '{"dns":null,"connect":31.675,"tls":null,"first_byte":56.695,"total":56.731}');
INSERT INTO public.attempts VALUES ('01a23049-6375-7001-bc70-e6f746784c72', '01a23049-64f8-7003-ae60-49c90b04f1f9', '01a23049-64df-706e-be7a-7f1f17c737bb', '01a23049-641a-7000-81b3-fd67ada72fc7', 1, 1796106446072, 'http://127.0.0.1:32895/200', '{"authorization":"Basic ***","x-env":"prod"}', 'v1,N4F0IE7hh5sDO5Np5k7Icw1FxraOFBCX+uGnb1cCiFo= v1,/mtJGn0Cc32SwAAlRKJuDCyyCk/apjl3Cs7soFYgjPU=', 200, '{"date":"Tue, 01 Dec 2026 06:27:26 GMT","connection":"keep-alive","keep-alive":"timeout=5","transfer-encoding":"chunked"}', 'seen', false, NULL, NULL, '{"dns":null,"connect":30.877,"tls":null,"first_byte":51.505,"total":51.542}');
INSERT INTO public.attempts VALUES ('01a23049-6375-7001-bc70-e6f746784c72', '01a23049-650a-7001-92e2-8dfd38bdc6b4', '01a23049-64df-70a4-ae31-8ff64227a8e7', '01a23049-6470-7000-b831-5f5d7db0decb', 1, 1796106446090, 'http://127.0.0.1:32895/200', '{}', 'v1,5Ii5//KlTBvBnSlWabkHTxRT0t0y6CaKDEK3zU+t1iM=', 200, '{"date":"Tue, 01 Dec 2026 06:27:26 GMT","connection":"keep-alive","keep-alive":"timeout=5","transfer-encoding":"chunked"}', 'seen', false, NULL, NULL, '{"dns":null,"connect":18.805,"tls":null,"first_byte":36.017,"total":36.071}');
INSERT INTO public.attempts VALUES ('01a23049-6375-7001-bc70-e6f746784c72', '01a23049-64f9-7002-a7fb-a78a0a8f7cc7', '01a23049-64df-7070-9d2b-c9f1eb2e98aa', '01a23049-6435-7000-a97d-1e2feebfa499', 1, 1796106446073, 'http://127.0.0.1:32895/503', '{"x-key":"***"}', 'v1,NxTRfLZy88eKuPPe1QM49ICzgbmnmGnXtjeKFYzBvCs=', 503, '{"date":"Tue, 01 Dec 2026 06:27:26 GMT","connection":"keep-alive","keep-alive":"timeout=5","transfer-encoding":"chunked"}', 'seen', false, 'http_503', 'The endpoint answered 503 Service Unavailable.', '{"dns":null,"connect":30.553,"tls":null,"first_byte":53.757,"total":53.805}');
INSERT INTO public.attempts VALUES ('01a23049-6375-7001-bc70-e6f746784c72', '01a23049-64f4-7000-b96b-2212d2f937f3', '01a23049-64df-7004-b1e8-c82063dd1ab7', '01a23049-641a-7000-81b3-fd67ada72fc7', 1, 1796106446068, 'http://127.0.0.1:32895/200', '{"authorization":"Basic ***","x-env":"prod"}', 'v1,KGlIdsGU13Xrz2k/tFQiV3j9sFW4revb+QxygdcFwXM= v1,iPCbwa0/n4UJP7hMcy4yKWfb79Fo+QwdnsoFN3+Eefo=', 200, '{"date":"Tue, 01 Dec 2026 06:27:26 GMT","connection":"keep-alive","keep-alive":"timeout=5","transfer-encoding":"chunked"}', 'seen', false, NULL, NULL, '{"dns":null,"connect":40.787,"tls":null,"first_byte":59.194,"total":59.244}');
INSERT INTO public.attempts VALUES ('01a23049-6375-7001-bc70-e6f746784c72', '01a23049-64f9-7004-b410-16c889ab134f', '01a23049-64df-7073-91ca-8c7a32ef8c97', '01a23049-6470-7000-b831-5f5d7db0decb', 1, 1796106446073, 'http://127.0.0.1:32895/200', '{}', 'v1,zbHNR3hUAL7BDTWlKgOz/sF5p6vqKfrpdBB1EYSjAE4=', 200, '{"date":"Tue, 01 Dec 2026 06:27:26 GMT","connection":"keep-alive","keep-alive":"timeout=5","transfer-encoding":"chunked"}', 'seen', false, NULL, NULL, '{"dns":null,"connect":30.361,"tls":null,"first_byte":53.732,"total":53.771}');
INSERT INTO public.attempts VALUES ('01a23049-6375-7001-bc70-e6f746784c72', '01a23049-64fa-7000-91a1-96c2caf15fa5', '01a23049-64df-7074-8deb-d1305206f570', '01a23049-647a-7000-bca1-6b15a325415b', 1, 1796106446074, 'http://127.0.0.1:32895/410', '{}', 'v1,lqbbp24WepfajN8Eu6fwOPxJVlOlVzcNZVvpauAr4MQ=', 410, '{"date":"Tue, 01 Dec 2026 06:27:26 GMT","connection":"keep-alive","keep-alive":"timeout=5","transfer-encoding":"chunked"}', 'seen', false, 'http_410', 'The endpoint answered 410 Gone.', '{"dns":null,"connect":30.197,"tls":null,"first_byte":53.672,"total":53.728}');
INSERT INTO public.attempts VALUES ('01a23049-6375-7001-bc70-e6f746784c72', '01a23049-64fa-7002-b7f6-b8f44c3c4d73', '01a23049-64df-7075-9434-f7d3c2704ee0', '01a23049-6484-7000-b23a-15e5212b8973', 1, 1796106446074, 'http://127.0.0.1:32895/503', '{}', 'v1,NCTbxPjMKwvR0NpEpPJNpHbE+HeHCDCY09UYWH2/cxs=', 503, '{"date":"Tue, 01 Dec 2026 06:27:26 GMT","connection":"keep-alive","keep-alive":"timeout=5","transfer-encoding":"chunked"}', 'seen', false, 'http_503', 'The endpoint answered 503 Service Unavailable.', '{"dns":null,"connect":30.067,"tls":null,"first_byte":53.653,"total":53.688}');
INSERT INTO public.attempts VALUES ('01a23049-6375-7001-bc70-e6f746784c72', '01a23049-64fa-7004-9050-e4623da910e0', '01a23049-64df-70b1-a86b-7471f9a0bd4f', '01a23049-644e-7000-b455-bb74c4f50631', 1, 1796106446074, 'http://127.0.0.1:32895/200', '{}', 'v1,lDQFGC4/o8w6gqbfzlIWtSzS6NCvYHlMQodyiC7/UvY=', 200, '{"date":"Tue, 01 Dec 2026 06:27:26 GMT","connection":"keep-alive","keep-alive":"timeout=5","transfer-encoding":"chunked"}', 'seen', false, NULL, NULL, '{"dns":null,"connect":29.963,"tls":null,"first_byte":53.687,"total":53.725}');
INSERT INTO public.attempts VALUES ('01a23049-6375-7001-bc70-e6f746784c72', '01a23049-64fa-7006-8081-2407fcf5def4', '01a23049-64df-7078-9690-a78bbe9d6ee1', '01a23049-641a-7000-81b3-fd67ada72fc7', 1, 1796106446074, 'http://127.0.0.1:32895/200', '{"authorization":"Basic ***","x-env":"prod"}', 'v1,dfL8oknkYyhT0tkPv4x/3yIoLS5d/1sf3iGOACZ6sMY= v1,w416fP6T0qmxdVkfDq3Sr1zFybCmdjVQOzl71JcBZYY=', 200, '{"date":"Tue, 01 Dec 2026 06:27:26 GMT","connection":"keep-alive","keep-alive":"timeout=5","transfer-encoding":"chunked"}', 'seen', false, NULL, NULL, '{"dns":null,"connect":29.787,"tls":null,"first_byte":53.546,"total":53.587}');
INSERT INTO public.attempts VALUES ('01a23049-6375-7001-bc70-e6f746784c72', '01a23049-64fb-7001-90e2-7b0f4ba5df50', '01a23049-64df-7079-8acd-150febb8a053', '01a23049-6428-7000-b6aa-6271cc1cbf84', 1, 1796106446075, 'http://127.0.0.1:32895/500', '{"authorization":"Bearer ***"}', 'v1,1CnYYk6+s6gpY1bRlvyxXJkwqXgRVwL2/AfB938lIXs=', 500, '{"date":"Tue, 01 Dec 2026 06:27:26 GMT","connection":"keep-alive","keep-alive":"timeout=5","transfer-encoding":"chunked"}', 'seen', false, 'http_500', 'The endpoint answered 500 Internal Server Error.', '{"dns":null,"connect":29.637,"tls":null,"first_byte":53.518,"total":53.555}');
INSERT INTO public.attempts VALUES ('01a23049-6375-7001-bc70-e6f746784c72', '01a23049-64fb-7003-af46-b9bb4077ccca', '01a23049-64df-707a-9912-e1e32d1bfec5', '01a23049-6435-7000-a97d-1e2feebfa499', 1, 1796106446075, 'http://127.0.0.1:32895/503', '{"x-key":"***"}', 'v1,qRTAAvnbFm/L3zfMg2IeD/NP8v8LNGeU9Hcf/cxF2KA=', 503, '{"date":"Tue, 01 Dec 2026 06:27:26 GMT","connection":"keep-alive","keep-alive":"timeout=5","transfer-encoding":"chunked"}', 'seen', false, 'http_503', 'The endpoint answered 503 Service Unavailable.', '{"dns":null,"connect":28.72,"tls":null,"first_byte":53.451,"total":53.487}');
INSERT INTO public.attempts VALUES ('01a23049-6375-7001-bc70-e6f746784c72', '01a23049-64fe-7000-81d0-339e8942d047', '01a23049-64df-707d-9afa-1a3f7d591adf', '01a23049-6470-7000-b831-5f5d7db0decb', 1, 1796106446078, 'http://127.0.0.1:32895/200', '{}', 'v1,lMaN4boFWUU3Qy+BGzOGifKmMmjsTs1mmBM1w8dnSUI=', 200, '{"date":"Tue, 01 Dec 2026 06:27:26 GMT","connection":"keep-alive","keep-alive":"timeout=5","transfer-encoding":"chunked"}', 'seen', false, NULL, NULL, '{"dns":null,"connect":26.876,"tls":null,"first_byte":50.95,"total":50.986}');
INSERT INTO public.attempts VALUES ('01a23049-6375-7001-bc70-e6f746784c72', '01a23049-64fe-7001-91f5-3055222fbdb7', '01a23049-64df-707e-ad38-088bbcbd159a', '01a23049-647a-7000-bca1-6b15a325415b', 1, 1796106446078, 'http://127.0.0.1:32895/410', '{}', 'v1,M8HElgIGKdHlswYwS2hFRp6aSOh/Z+SHYf5oYSTwaLw=', 410, '{"date":"Tue, 01 Dec 2026 06:27:26 GMT","connection":"keep-alive","keep-alive":"timeout=5","transfer-encoding":"chunked"}', 'seen', false, 'http_410', 'The endpoint answered 410 Gone.', '{"dns":null,"connect":26.753,"tls":null,"first_byte":50.901,"total":50.937}');
INSERT INTO public.attempts VALUES ('01a23049-6375-7001-bc70-e6f746784c72', '01a23049-64fe-7002-bf70-536806550203', '01a23049-64df-707f-91c1-2d05611a93d4', '01a23049-6484-7000-b23a-15e5212b8973', 1, 1796106446078, 'http://127.0.0.1:32895/503', '{}', 'v1,n8LdT87xxyh6uqF68NpPKwCXZsL0nqjo09mBarbwNzk=', 503, '{"date":"Tue, 01 Dec 2026 06:27:26 GMT","connection":"keep-alive","keep-alive":"timeout=5","transfer-encoding":"chunked"}', 'seen', false, 'http_503', 'The endpoint answered 503 Service Unavailable.', '{"dns":null,"connect":26.608,"tls":null,"first_byte":50.847,"total":50.891}');
INSERT INTO public.attempts VALUES ('01a23049-6375-7001-bc70-e6f746784c72', '01a23049-64ff-7000-8548-345dd76aac84', '01a23049-64e0-7008-967e-650ef2fa61dc', '01a23049-644e-7000-b455-bb74c4f50631', 1, 1796106446079, 'http://127.0.0.1:32895/200', '{}', 'v1,dqGPvplzeSozsFzFHumgk7l0zuENfzuf9AyYKTs7DCY=', 200, '{"date":"Tue, 01 Dec 2026 06:27:26 GMT","connection":"keep-alive","keep-alive":"timeout=5","transfer-encoding":"chunked"}', 'seen', false, NULL, NULL, '{"dns":null,"connect":26.511,"tls":null,"first_byte":50.876,"total":50.912}');
INSERT INTO public.attempts VALUES ('01a23049-6375-7001-bc70-e6f746784c72', '01a23049-64ff-7001-b2ca-888b0b6f95d8', '01a23049-64df-7082-b039-7114679beddc', '01a23049-641a-7000-81b3-fd67ada72fc7', 1, 1796106446079, 'http://127.0.0.1:32895/200', '{"authorization":"Basic ***","x-env":"prod"}', 'v1,6xhpNiND/vFI1voM26h461ike+Dvxfei7wOSJaUZiOs= v1,VfkvVHuOSrCBSY5EeUEl6UWLsdn5oRrnqU5yijoGWCI=', 200, '{"date":"Tue, 01 Dec 2026 06:27:26 GMT","connection":"keep-alive","keep-alive":"timeout=5","transfer-encoding":"chunked"}', 'seen', false, NULL, NULL, '{"dns":null,"connect":26.309,"tls":null,"first_byte":50.765,"total":50.801}');
INSERT INTO public.attempts VALUES ('01a23049-6375-7001-bc70-e6f746784c72', '01a23049-64ff-7002-9655-20288a4a302b', '01a23049-64df-7083-9446-5894355b004b', '01a23049-6428-7000-b6aa-6271cc1cbf84', 1, 1796106446079, 'http://127.0.0.1:32895/500', '{"authorization":"Bearer ***"}', 'v1,OYO29qxxCLvMjPYlnXFzITyOCos53Nm3yZEJMwv7Kyc=', 500, '{"date":"Tue, 01 Dec 2026 06:27:26 GMT","connection":"keep-alive","keep-alive":"timeout=5","transfer-encoding":"chunked"}', 'seen', false, 'http_500', 'The endpoint answered 500 Internal Server Error.', '{"dns":null,"connect":26.138,"tls":null,"first_byte":50.653,"total":50.689}');
INSERT INTO public.attempts VALUES ('01a23049-6375-7001-bc70-e6f746784c72', '01a23049-64ff-7003-a8ac-3f9b019c6746', '01a23049-64df-7084-9f61-44f08403d4d1', '01a23049-6435-7000-a97d-1e2feebfa499', 1, 1796106446079, 'http://127.0.0.1:32895/503', '{"x-key":"***"}', 'v1,07bUec2XzeZLsR/hMV8eIcKk9MU4dqWh07wSvQLkqoA=', 503, '{"date":"Tue, 01 Dec 2026 06:27:26 GMT","connection":"keep-alive","keep-alive":"timeout=5","transfer-encoding":"chunked"}', 'seen', false, 'http_503', 'The endpoint answered 503 Service Unavailable.', '{"dns":null,"connect":25.889,"tls":null,"first_byte":50.507,"total":50.543}');
INSERT INTO public.attempts VALUES ('01a23049-6375-7001-bc70-e6f746784c72', '01a23049-6500-7001-b25e-6e7b0a153764', '01a23049-64df-7087-8063-58e4429546e8', '01a23049-6470-7000-b831-5f5d7db0decb', 1, 1796106446080, 'http://127.0.0.1:32895/200', '{}', 'v1,+4tp6FZSUysEgWHL3u9UIkY7ppms0T+wjM/zVlhZH+E=', 200, '{"date":"Tue, 01 Dec 2026 06:27:26 GMT","connection":"keep-alive","keep-alive":"timeout=5","transfer-encoding":"chunked"}', 'seen', false, NULL, NULL, '{"dns":null,"connect":25.669,"tls":null,"first_byte":50.459,"total":50.496}');
INSERT INTO public.attempts VALUES ('01a23049-6375-7001-bc70-e6f746784c72', '01a23049-6500-7002-9be0-a89a7c542693', '01a23049-64df-7088-a70b-66433659875b', '01a23049-647a-7000-bca1-6b15a325415b', 1, 1796106446080, 'http://127.0.0.1:32895/410', '{}', 'v1,BEQwxm9HNeHq9HACg8H8gW3iPVX7iCuboZL2lLhY6RA=', 410, '{"date":"Tue, 01 Dec 2026 06:27:26 GMT","connection":"keep-alive","keep-alive":"timeout=5","transfer-encoding":"chunked"}', 'seen', false, 'http_410', 'The endpoint answered 410 Gone.', '{"dns":null,"connect":25.5,"tls":null,"first_byte":50.312,"total":50.347}');
INSERT INTO public.attempts VALUES ('01a23049-6375-7001-bc70-e6f746784c72', '01a23049-6500-7004-b887-3026e21aca44', '01a23049-64df-7089-8433-47ffa788a191', '01a23049-6484-7000-b23a-15e5212b8973', 1, 1796106446080, 'http://127.0.0.1:32895/503', '{}', 'v1,X+vW12BXF4biZrmVidsS6mA8FU3fFMwzHw8yA5Tzfiw=', 503, '{"date":"Tue, 01 Dec 2026 06:27:26 GMT","connection":"keep-alive","keep-alive":"timeout=5","transfer-encoding":"chunked"}', 'seen', false, 'http_503', 'The endpoint answered 503 Service Unavailable.', '{"dns":null,"connect":25.314,"tls":null,"first_byte":50.211,"total":50.247}');
INSERT INTO public.attempts VALUES ('01a23049-6375-7001-bc70-e6f746784c72', '01a23049-6501-7000-981f-d91b658c7a4c', '01a23049-64e0-701b-9d2d-27bdc20a9474', '01a23049-644e-7000-b455-bb74c4f50631', 1, 1796106446081, 'http://127.0.0.1:32895/200', '{}', 'v1,qxJVAMEMhmN0pWX46uj5BGm6sHT7UnCxErTYI95Qs0k=', 200, '{"date":"Tue, 01 Dec 2026 06:27:26 GMT","connection":"keep-alive","keep-alive":"timeout=5","transfer-encoding":"chunked"}', 'seen', false, NULL, NULL, '{"dns":null,"connect":25.205,"tls":null,"first_byte":50.2,"total":50.251}');
INSERT INTO public.attempts VALUES ('01a23049-6375-7001-bc70-e6f746784c72', '01a23049-6501-7002-8c6d-ecaa13788532', '01a23049-64df-708b-9a82-78017323b501', '01a23049-641a-7000-81b3-fd67ada72fc7', 1, 1796106446081, 'http://127.0.0.1:32895/200', '{"authorization":"Basic ***","x-env":"prod"}', 'v1,3kg879Qrfry4tMd6Y3SVNeCbv68WWGDkwLgeAvhYZKA= v1,TYi7+0RTQD1pL05IsEdRlPnENwlDZMk0NQacwaE/dPY=', 200, '{"date":"Tue, 01 Dec 2026 06:27:26 GMT","connection":"keep-alive","keep-alive":"timeout=5","transfer-encoding":"chunked"}', 'seen', false, NULL, NULL, '{"dns":null,"connect":25.007,"tls":null,"first_byte":50.182,"total":50.244}');
INSERT INTO public.attempts VALUES ('01a23049-6375-7001-bc70-e6f746784c72', '01a23049-6501-7005-854f-d296ce96a4d3', '01a23049-64df-708c-836f-a74a37a83349', '01a23049-6428-7000-b6aa-6271cc1cbf84', 1, 1796106446081, 'http://127.0.0.1:32895/500', '{"authorization":"Bearer ***"}', 'v1,MDvBzpPNMSFdo6iAdtsCfnMn592jjhIMdd5LoJxlBZI=', 500, '{"date":"Tue, 01 Dec 2026 06:27:26 GMT","connection":"keep-alive","keep-alive":"timeout=5","transfer-encoding":"chunked"}', 'seen', false, 'http_500', 'The endpoint answered 500 Internal Server Error.', '{"dns":null,"connect":24.824,"tls":null,"first_byte":50.113,"total":50.151}');
INSERT INTO public.attempts VALUES ('01a23049-6375-7001-bc70-e6f746784c72', '01a23049-6508-7005-8973-0286dc91a785', '01a23049-64df-709b-a6c6-1ebc8f9126ee', '01a23049-647a-7000-bca1-6b15a325415b', 1, 1796106446088, 'http://127.0.0.1:32895/410', '{}', 'v1,rTC6xfgp7xPyWSqeO+nfKMiN39Rpyaar2QiDELPjtNA=', 410, '{"date":"Tue, 01 Dec 2026 06:27:26 GMT","connection":"keep-alive","keep-alive":"timeout=5","transfer-encoding":"chunked"}', 'seen', false, 'http_410', 'The endpoint answered 410 Gone.', '{"dns":null,"connect":19.173,"tls":null,"first_byte":43.225,"total":43.279}');
INSERT INTO public.attempts VALUES ('01a23049-6375-7001-bc70-e6f746784c72', '01a23049-64ed-7000-a25d-a0d967b6e6d2', '01a23049-64de-7002-ade2-d93ad1440f61', '01a23049-6428-7000-b6aa-6271cc1cbf84', 1, 1796106446061, 'http://127.0.0.1:32895/500', '{"authorization":"Bearer ***"}', 'v1,a8SOcPZmeaqoZX8gb+imnVceRiGJjXHHRfM6rwUDUd8=', 500, '{"date":"Tue, 01 Dec 2026 06:27:26 GMT","connection":"keep-alive","keep-alive":"timeout=5","transfer-encoding":"chunked"}', 'seen', false, 'http_500', 'The endpoint answered 500 Internal Server Error.', '{"dns":null,"connect":46.566,"tls":null,"first_byte":70.68,"total":70.718}');
INSERT INTO public.attempts VALUES ('01a23049-6375-7001-bc70-e6f746784c72', '01a23049-6502-7001-b7c5-70ce8689b1bb', '01a23049-64df-708d-b313-aa7b4ab8e825', '01a23049-6435-7000-a97d-1e2feebfa499', 1, 1796106446082, 'http://127.0.0.1:32895/503', '{"x-key":"***"}', 'v1,1WdgM8OCTdpYI7E48Fr5gTkj3hzewJ9el4yxheH7Jag=', 503, '{"date":"Tue, 01 Dec 2026 06:27:26 GMT","connection":"keep-alive","keep-alive":"timeout=5","transfer-encoding":"chunked"}', 'seen', false, 'http_503', 'The endpoint answered 503 Service Unavailable.', '{"dns":null,"connect":24.692,"tls":null,"first_byte":50.157,"total":50.195}');
INSERT INTO public.attempts VALUES ('01a23049-6375-7001-bc70-e6f746784c72', '01a23049-64ed-7001-9462-ad8f58b452c4', '01a23049-64de-7003-9efe-ceb096ae10b9', '01a23049-6435-7000-a97d-1e2feebfa499', 1, 1796106446061, 'http://127.0.0.1:32895/503', '{"x-key":"***"}', 'v1,j+3lPm6PdcjPdAolmyCEwqnJJ8I/LHAzfXKln1oSnlk=', 503, '{"date":"Tue, 01 Dec 2026 06:27:26 GMT","connection":"keep-alive","keep-alive":"timeout=5","transfer-encoding":"chunked"}', 'seen', false, 'http_503', 'The endpoint answered 503 Service Unavailable.', '{"dns":null,"connect":46.214,"tls":null,"first_byte":70.407,"total":70.443}');
INSERT INTO public.attempts VALUES ('01a23049-6375-7001-bc70-e6f746784c72', '01a23049-6502-7003-8e47-aa12c2d35b2b', '01a23049-64df-7090-b80f-d9db8df73e2b', '01a23049-6470-7000-b831-5f5d7db0decb', 1, 1796106446082, 'http://127.0.0.1:32895/200', '{}', 'v1,jt/n4VUAwGsZP3UOjH9WNXYhvSD1/a4VUQ9loOhyinY=', 200, '{"date":"Tue, 01 Dec 2026 06:27:26 GMT","connection":"keep-alive","keep-alive":"timeout=5","transfer-encoding":"chunked"}', 'seen', false, NULL, NULL, '{"dns":null,"connect":24.549,"tls":null,"first_byte":50.117,"total":50.154}');
INSERT INTO public.attempts VALUES ('01a23049-6375-7001-bc70-e6f746784c72', '01a23049-64ee-7000-96ab-e7ac336a8225', '01a23049-64de-7004-bb11-ac4a8c9aa9bf', '01a23049-6441-7000-92fb-51dc8acffff1', 1, 1796106446062, 'http://127.0.0.1:32895/200', '{}', 'v1,XonTueg2EDFUpm09yxH9Zt4NEcBykPor0qrorz+Dzkg=', 200, '{"date":"Tue, 01 Dec 2026 06:27:26 GMT","connection":"keep-alive","keep-alive":"timeout=5","transfer-encoding":"chunked"}', 'seen', false, NULL, NULL, '{"dns":null,"connect":45.954,"tls":null,"first_byte":70.225,"total":70.27}');
INSERT INTO public.attempts VALUES ('01a23049-6375-7001-bc70-e6f746784c72', '01a23049-6502-7005-8317-b36e3b753ee9', '01a23049-64df-7091-aacb-cd09675511fb', '01a23049-647a-7000-bca1-6b15a325415b', 1, 1796106446082, 'http://127.0.0.1:32895/410', '{}', 'v1,5QMprQlJfJvolePcW1dwu8nRs7QK8lbIzVOX/KBYAnM=', 410, '{"date":"Tue, 01 Dec 2026 06:27:26 GMT","connection":"keep-alive","keep-alive":"timeout=5","transfer-encoding":"chunked"}', 'seen', false, 'http_410', 'The endpoint answered 410 Gone.', '{"dns":null,"connect":24.408,"tls":null,"first_byte":50.07,"total":50.106}');
INSERT INTO public.attempts VALUES ('01a23049-6375-7001-bc70-e6f746784c72', '01a23049-6509-7000-a975-a34091c03b6f', '01a23049-64df-709c-9b04-1f8652c052ca', '01a23049-6484-7000-b23a-15e5212b8973', 1, 1796106446088, 'http://127.0.0.1:32895/503', '{}', 'v1,5mPX3dJYlqHxFFg/iPSDF4QKVS5F0gAa5oC1f3Ak85A=', 503, '{"date":"Tue, 01 Dec 2026 06:27:26 GMT","connection":"keep-alive","keep-alive":"timeout=5","transfer-encoding":"chunked"}', 'seen', false, 'http_503', 'The endpoint answered 503 Service Unavailable.', '{"dns":null,"connect":19.417,"tls":null,"first_byte":43.804,"total":43.84}');
INSERT INTO public.attempts VALUES ('01a23049-6375-7001-bc70-e6f746784c72', '01a23049-6502-7007-9a0a-a87a9fa86526', '01a23049-64df-7092-a181-1dd3437afe74', '01a23049-6484-7000-b23a-15e5212b8973', 1, 1796106446082, 'http://127.0.0.1:32895/503', '{}', 'v1,p0ghcoTcfp8oxOXfkxyOfnn8Fog0gpTNXuxx/iT64K0=', 503, '{"date":"Tue, 01 Dec 2026 06:27:26 GMT","connection":"keep-alive","keep-alive":"timeout=5","transfer-encoding":"chunked"}', 'seen', false, 'http_503', 'The endpoint answered 503 Service Unavailable.', '{"dns":null,"connect":24.239,"tls":null,"first_byte":50.009,"total":50.058}');
INSERT INTO public.attempts VALUES ('01a23049-6375-7001-bc70-e6f746784c72', '01a23049-64ee-7001-a9f0-3b601de9ecfb', '01a23049-64de-7006-9e3c-57a5c2f2d6cc', '01a23049-6470-7000-b831-5f5d7db0decb', 1, 1796106446062, 'http://127.0.0.1:32895/200', '{}', 'v1,KhLmN1Q3VliRQ1uCyvS5mQo6Vu1Gxqv6Jd+s5dpCtIA=', 200, '{"date":"Tue, 01 Dec 2026 06:27:26 GMT","connection":"keep-alive","keep-alive":"timeout=5","transfer-encoding":"chunked"}', 'seen', false, NULL, NULL, '{"dns":null,"connect":45.718,"tls":null,"first_byte":70.274,"total":70.311}');
INSERT INTO public.attempts VALUES ('01a23049-6375-7001-bc70-e6f746784c72', '01a23049-6503-7000-abf3-6a8c9bce4a95', '01a23049-64e0-7025-bd89-cece2efb2b3e', '01a23049-644e-7000-b455-bb74c4f50631', 1, 1796106446083, 'http://127.0.0.1:32895/200', '{}', 'v1,lXlup0VG2vn7jxOFHWGL1ENgFxt6v70H/yABksutV5g=', 200, '{"date":"Tue, 01 Dec 2026 06:27:26 GMT","connection":"keep-alive","keep-alive":"timeout=5","transfer-encoding":"chunked"}', 'seen', false, NULL, NULL, '{"dns":null,"connect":24.123,"tls":null,"first_byte":49.999,"total":50.035}');
INSERT INTO public.attempts VALUES ('01a23049-6375-7001-bc70-e6f746784c72', '01a23049-6509-7001-9627-efe160e319bf', '01a23049-64df-709f-83b4-7fef116813ae', '01a23049-641a-7000-81b3-fd67ada72fc7', 1, 1796106446089, 'http://127.0.0.1:32895/200', '{"authorization":"Basic ***","x-env":"prod"}', 'v1,cgWPFd2NqGzGonNoxLaT5dm8aO6p1Pg/lD1s1Thv8Bc= v1,QE8MdDi6kkGcQnoBixMVTet5NPZD0vet0oc2Pb4r+tc=', 200, '{"date":"Tue, 01 Dec 2026 06:27:26 GMT","connection":"keep-alive","keep-alive":"timeout=5","transfer-encoding":"chunked"}', 'seen', false, NULL, NULL, '{"dns":null,"connect":19.237,"tls":null,"first_byte":43.883,"total":43.925}');
INSERT INTO public.attempts VALUES ('01a23049-6375-7001-bc70-e6f746784c72', '01a23049-6503-7001-b9e0-988c387c8151', '01a23049-64df-7095-becc-72b484fee951', '01a23049-641a-7000-81b3-fd67ada72fc7', 1, 1796106446083, 'http://127.0.0.1:32895/200', '{"authorization":"Basic ***","x-env":"prod"}', 'v1,ttqh5DTrL+q+2aDt1sHZlYLJOCXwR1ce79pcyhyqCzU= v1,/mhSnh5OAHWxjA+yJ0xDnoG/n+UgYGBa2Hdl7IBo6jw=', 200, '{"date":"Tue, 01 Dec 2026 06:27:26 GMT","connection":"keep-alive","keep-alive":"timeout=5","transfer-encoding":"chunked"}', 'seen', false, NULL, NULL, '{"dns":null,"connect":23.935,"tls":null,"first_byte":49.885,"total":49.932}');
INSERT INTO public.attempts VALUES ('01a23049-6375-7001-bc70-e6f746784c72', '01a23049-64ef-7000-87e8-5cc09a427278', '01a23049-64df-7000-b10c-7750d2574cdd', '01a23049-647a-7000-bca1-6b15a325415b', 1, 1796106446063, 'http://127.0.0.1:32895/410', '{}', 'v1,oSYV2DXlvFrxuCOiQGyVorQb7xL3pnPZiuIfMiq/ZTg=', 410, '{"date":"Tue, 01 Dec 2026 06:27:26 GMT","connection":"keep-alive","keep-alive":"timeout=5","transfer-encoding":"chunked"}', 'seen', false, 'http_410', 'The endpoint answered 410 Gone.', '{"dns":null,"connect":45.468,"tls":null,"first_byte":70.311,"total":70.348}');
INSERT INTO public.attempts VALUES ('01a23049-6375-7001-bc70-e6f746784c72', '01a23049-6507-7002-847c-9f7c9d643298', '01a23049-64df-7096-9d10-f7379159c979', '01a23049-6428-7000-b6aa-6271cc1cbf84', 1, 1796106446087, 'http://127.0.0.1:32895/500', '{"authorization":"Bearer ***"}', 'v1,VZPLRgzK7xXmlKWUrDL63mby4lXsUa3Jxb15YazxTuM=', 500, '{"date":"Tue, 01 Dec 2026 06:27:26 GMT","connection":"keep-alive","keep-alive":"timeout=5","transfer-encoding":"chunked"}', 'seen', false, 'http_500', 'The endpoint answered 500 Internal Server Error.', '{"dns":null,"connect":19.643,"tls":null,"first_byte":45.713,"total":45.75}');
INSERT INTO public.attempts VALUES ('01a23049-6375-7001-bc70-e6f746784c72', '01a23049-6509-7004-914c-ac4cf97453a7', '01a23049-64df-70a0-a72f-249a09531275', '01a23049-6428-7000-b6aa-6271cc1cbf84', 1, 1796106446089, 'http://127.0.0.1:32895/500', '{"authorization":"Bearer ***"}', 'v1,CaTIMussUfGKrn/YSO656+CMsaTR/rdvLyyboO/3vwY=', 500, '{"date":"Tue, 01 Dec 2026 06:27:26 GMT","connection":"keep-alive","keep-alive":"timeout=5","transfer-encoding":"chunked"}', 'seen', false, 'http_500', 'The endpoint answered 500 Internal Server Error.', '{"dns":null,"connect":19.11,"tls":null,"first_byte":44.043,"total":44.08}');
INSERT INTO public.attempts VALUES ('01a23049-6375-7001-bc70-e6f746784c72', '01a23049-6508-7001-bc98-1e6ffe1ea356', '01a23049-64df-7097-bede-edc150b3305f', '01a23049-6435-7000-a97d-1e2feebfa499', 1, 1796106446088, 'http://127.0.0.1:32895/503', '{"x-key":"***"}', 'v1,hYp3Djg6wHo5hELp1agTrmPNLndFNJWpTKXJECM/bDQ=', 503, '{"date":"Tue, 01 Dec 2026 06:27:26 GMT","connection":"keep-alive","keep-alive":"timeout=5","transfer-encoding":"chunked"}', 'seen', false, 'http_503', 'The endpoint answered 503 Service Unavailable.', '{"dns":null,"connect":19.517,"tls":null,"first_byte":45.649,"total":45.702}');
INSERT INTO public.attempts VALUES ('01a23049-6375-7001-bc70-e6f746784c72', '01a23049-64ef-7001-90f4-f142cc9d7916', '01a23049-64df-7001-b862-2bef2540580c', '01a23049-6484-7000-b23a-15e5212b8973', 1, 1796106446063, 'http://127.0.0.1:32895/503', '{}', 'v1,mpND7GwjgyPdO/81NI78eAFGnYqilZPysO7K3KSKHms=', 503, '{"date":"Tue, 01 Dec 2026 06:27:26 GMT","connection":"keep-alive","keep-alive":"timeout=5","transfer-encoding":"chunked"}', 'seen', false, 'http_503', 'The endpoint answered 503 Service Unavailable.', '{"dns":null,"connect":41.226,"tls":null,"first_byte":70.399,"total":70.437}');
INSERT INTO public.attempts VALUES ('01a23049-6375-7001-bc70-e6f746784c72', '01a23049-6517-7002-8636-1fcd0f5c740b', '01a23049-64df-7060-a659-c62647ccd362', '01a23049-6470-7000-b831-5f5d7db0decb', 1, 1796106446103, 'http://127.0.0.1:32895/200', '{}', 'v1,Wqlddxjuy1/6S6svx4MYJTFfhC5A9lDPR4Ezr703CL8=', 200, '{"date":"Tue, 01 Dec 2026 06:27:26 GMT","connection":"keep-alive","keep-alive":"timeout=5","transfer-encoding":"chunked"}', 'seen', false, NULL, NULL, '{"dns":null,"connect":null,"tls":null,"first_byte":26.272,"total":26.308}');
INSERT INTO public.attempts VALUES ('01a23049-6375-7001-bc70-e6f746784c72', '01a23049-6509-7006-b6e1-93d7f26971e2', '01a23049-64df-70a1-b735-ea4de0d44305', '01a23049-6435-7000-a97d-1e2feebfa499', 1, 1796106446089, 'http://127.0.0.1:32895/503', '{"x-key":"***"}', 'v1,Ib3YzlgbQRq/NAfywfN1OnKkBZAOqvnkZIWjG3teTgk=', 503, '{"date":"Tue, 01 Dec 2026 06:27:26 GMT","connection":"keep-alive","keep-alive":"timeout=5","transfer-encoding":"chunked"}', 'seen', false, 'http_503', 'The endpoint answered 503 Service Unavailable.', '{"dns":null,"connect":18.929,"tls":null,"first_byte":44.18,"total":44.215}');
INSERT INTO public.attempts VALUES ('01a23049-6375-7001-bc70-e6f746784c72', '01a23049-6508-7003-83f7-3dd77eca96ef', '01a23049-64df-709a-a89c-27b48765c10e', '01a23049-6470-7000-b831-5f5d7db0decb', 1, 1796106446088, 'http://127.0.0.1:32895/200', '{}', 'v1,d65Q6B+V+U+houCvqGRZN0Ejlfof4/Xoy3b+rPUNJ9Q=', 200, '{"date":"Tue, 01 Dec 2026 06:27:26 GMT","connection":"keep-alive","keep-alive":"timeout=5","transfer-encoding":"chunked"}', 'seen', false, NULL, NULL, '{"dns":null,"connect":19.348,"tls":null,"first_byte":45.796,"total":45.843}');
INSERT INTO public.attempts VALUES ('01a23049-6375-7001-bc70-e6f746784c72', '01a23049-64f3-7002-88b5-e8f8f30cea0a', '01a23049-64df-7003-85f7-836c28804565', '01a23049-644e-7000-b455-bb74c4f50631', 1, 1796106446067, 'http://127.0.0.1:32895/200', '{}', 'v1,bsgUzBr8MnalWh+9N/sQBm84pCCvGKW76ivNw6rmGzc=', 200, '{"date":"Tue, 01 Dec 2026 06:27:26 GMT","connection":"keep-alive","keep-alive":"timeout=5","transfer-encoding":"chunked"}', 'seen', false, NULL, NULL, '{"dns":null,"connect":41.031,"tls":null,"first_byte":66.482,"total":66.518}');
INSERT INTO public.attempts VALUES ('01a23049-6375-7001-bc70-e6f746784c72', '01a23049-64ec-7000-83f0-89bb09f7ba21', '01a23049-64de-7001-9b16-4e70ed2eff8a', '01a23049-641a-7000-81b3-fd67ada72fc7', 1, 1796106446060, 'http://127.0.0.1:32895/200', '{"authorization":"Basic ***","x-env":"prod"}', 'v1,PL0F4DW++/jSMvEG7evw93XyjEks9tDLyzpxzr2gyj8= v1,ckhkb7S/2NzHMq6hiSdiUESK8l6BrvHTfvV24epnMak=', 200, '{"date":"Tue, 01 Dec 2026 06:27:26 GMT","connection":"keep-alive","keep-alive":"timeout=5","transfer-encoding":"chunked"}', 'seen', false, NULL, NULL, '{"dns":null,"connect":47.001,"tls":null,"first_byte":73.594,"total":73.636}');
INSERT INTO public.attempts VALUES ('01a23049-6375-7001-bc70-e6f746784c72', '01a23049-650c-7004-96b4-c9712b977079', '01a23049-64df-70ae-9223-6e81c62d6e61', '01a23049-647a-7000-bca1-6b15a325415b', 1, 1796106446092, 'http://127.0.0.1:32895/410', '{}', 'v1,q69MrFbp2XQSWlk7OWiX9pQXwWjpA6qL4m4Ruwhus6s=', 410, '{"date":"Tue, 01 Dec 2026 06:27:26 GMT","connection":"keep-alive","keep-alive":"timeout=5","transfer-encoding":"chunked"}', 'seen', false, 'http_410', 'The endpoint answered 410 Gone.', '{"dns":null,"connect":17.113,"tls":null,"first_byte":41.815,"total":41.85}');
INSERT INTO public.attempts VALUES ('01a23049-6375-7001-bc70-e6f746784c72', '01a23049-64f5-7000-afd2-6e252b0d3eb6', '01a23049-64df-7011-bcb9-702cd92c54fe', '01a23049-6441-7000-92fb-51dc8acffff1', 1, 1796106446069, 'http://127.0.0.1:32895/200', '{}', 'v1,Ep/T1TeJpsiTpEoS24TPQ/ebD4Fw5MXMZmJ9dokFCIQ=', 200, '{"date":"Tue, 01 Dec 2026 06:27:26 GMT","connection":"keep-alive","keep-alive":"timeout=5","transfer-encoding":"chunked"}', 'seen', false, NULL, NULL, '{"dns":null,"connect":40.152,"tls":null,"first_byte":65.42,"total":65.484}');
INSERT INTO public.attempts VALUES ('01a23049-6375-7001-bc70-e6f746784c72', '01a23049-650b-7001-8954-10e97ed38737', '01a23049-64df-70a9-bcbc-cef2366a27ab', '01a23049-6428-7000-b6aa-6271cc1cbf84', 1, 1796106446091, 'http://127.0.0.1:32895/500', '{"authorization":"Bearer ***"}', 'v1,wzb7a0Wu4ocGEjW49YKVRbnLRKEl12UoPwKbL9ZDXxU=', 500, '{"date":"Tue, 01 Dec 2026 06:27:26 GMT","connection":"keep-alive","keep-alive":"timeout=5","transfer-encoding":"chunked"}', 'seen', false, 'http_500', 'The endpoint answered 500 Internal Server Error.', '{"dns":null,"connect":18.141,"tls":null,"first_byte":43.474,"total":43.51}');
INSERT INTO public.attempts VALUES ('01a23049-6375-7001-bc70-e6f746784c72', '01a23049-650a-7003-8769-c867bb6d65dc', '01a23049-64df-70a5-b92d-dcef7731495c', '01a23049-647a-7000-bca1-6b15a325415b', 1, 1796106446090, 'http://127.0.0.1:32895/410', '{}', 'v1,ja467wSVt9xkR2ydHxxuG9cK8gBO5ZvxZQNIaKhzJps=', 410, '{"date":"Tue, 01 Dec 2026 06:27:26 GMT","connection":"keep-alive","keep-alive":"timeout=5","transfer-encoding":"chunked"}', 'seen', false, 'http_410', 'The endpoint answered 410 Gone.', '{"dns":null,"connect":18.671,"tls":null,"first_byte":44.467,"total":44.503}');
INSERT INTO public.attempts VALUES ('01a23049-6375-7001-bc70-e6f746784c72', '01a23049-64f5-7001-9aca-763888901ca5', '01a23049-64df-7009-9935-b41cb4069213', '01a23049-6470-7000-b831-5f5d7db0decb', 1, 1796106446069, 'http://127.0.0.1:32895/200', '{}', 'v1,OGjAbDZeosGb9nPHe4xOwx4QriFULVVDe3R8ydkAUhM=', 200, '{"date":"Tue, 01 Dec 2026 06:27:26 GMT","connection":"keep-alive","keep-alive":"timeout=5","transfer-encoding":"chunked"}', 'seen', false, NULL, NULL, '{"dns":null,"connect":39.958,"tls":null,"first_byte":65.445,"total":65.481}');
INSERT INTO public.attempts VALUES ('01a23049-6375-7001-bc70-e6f746784c72', '01a23049-64f4-7001-a3ca-44c46bb75f1e', '01a23049-64df-7005-a460-3a57a74e41a9', '01a23049-6428-7000-b6aa-6271cc1cbf84', 1, 1796106446068, 'http://127.0.0.1:32895/500', '{"authorization":"Bearer ***"}', 'v1,DWykpNCgePMe2uoXYcsMyjW0kQ7BjALpWfaB99q/XfY=', 500, '{"date":"Tue, 01 Dec 2026 06:27:26 GMT","connection":"keep-alive","keep-alive":"timeout=5","transfer-encoding":"chunked"}', 'seen', false, 'http_500', 'The endpoint answered 500 Internal Server Error.', '{"dns":null,"connect":40.576,"tls":null,"first_byte":66.54,"total":66.576}');
INSERT INTO public.attempts VALUES ('01a23049-6375-7001-bc70-e6f746784c72', '01a23049-650b-7003-bbcc-8eac02b87ddf', '01a23049-64df-70aa-9aa5-7eaec8abdc9b', '01a23049-6435-7000-a97d-1e2feebfa499', 1, 1796106446091, 'http://127.0.0.1:32895/503', '{"x-key":"***"}', 'v1,a1YaIZOk4dopfQbBWtB6BtuKHZO3IaGRa/8JJ1xdjJw=', 503, '{"date":"Tue, 01 Dec 2026 06:27:26 GMT","connection":"keep-alive","keep-alive":"timeout=5","transfer-encoding":"chunked"}', 'seen', false, 'http_503', 'The endpoint answered 503 Service Unavailable.', '{"dns":null,"connect":17.401,"tls":null,"first_byte":43.036,"total":43.09}');
INSERT INTO public.attempts VALUES ('01a23049-6375-7001-bc70-e6f746784c72', '01a23049-64f5-7002-a7c8-57933e8da25a', '01a23049-64df-700a-a5a0-6365a509991e', '01a23049-647a-7000-bca1-6b15a325415b', 1, 1796106446069, 'http://127.0.0.1:32895/410', '{}', 'v1,b3ypk7wWVXDl+bmn9lFTPxunzpc7ShbNcXhTZ68VNUw=', 410, '{"date":"Tue, 01 Dec 2026 06:27:26 GMT","connection":"keep-alive","keep-alive":"timeout=5","transfer-encoding":"chunked"}', 'seen', false, 'http_410', 'The endpoint answered 410 Gone.', '{"dns":null,"connect":39.77,"tls":null,"first_byte":65.537,"total":65.573}');
INSERT INTO public.attempts VALUES ('01a23049-6375-7001-bc70-e6f746784c72', '01a23049-650c-7002-a4b0-98d8eb9ac876', '01a23049-64df-70ad-9ee6-ea98db89dd13', '01a23049-6470-7000-b831-5f5d7db0decb', 1, 1796106446092, 'http://127.0.0.1:32895/200', '{}', 'v1,IankwTbeL/XWQK+CRs+9bCAUsDH2LaK3fTcprPiBPLM=', 200, '{"date":"Tue, 01 Dec 2026 06:27:26 GMT","connection":"keep-alive","keep-alive":"timeout=5","transfer-encoding":"chunked"}', 'seen', false, NULL, NULL, '{"dns":null,"connect":17.283,"tls":null,"first_byte":43.3,"total":43.336}');
INSERT INTO public.attempts VALUES ('01a23049-6375-7001-bc70-e6f746784c72', '01a23049-64f6-7000-9712-5aaf5aba2092', '01a23049-64df-700b-945d-62b7db1481d5', '01a23049-6484-7000-b23a-15e5212b8973', 1, 1796106446070, 'http://127.0.0.1:32895/503', '{}', 'v1,5UBD6+Acf4lWQAs/9+kn8kEVRp3odnPpDhdqcjLCKVY=', 503, '{"date":"Tue, 01 Dec 2026 06:27:26 GMT","connection":"keep-alive","keep-alive":"timeout=5","transfer-encoding":"chunked"}', 'seen', false, 'http_503', 'The endpoint answered 503 Service Unavailable.', '{"dns":null,"connect":39.58,"tls":null,"first_byte":65.719,"total":65.754}');
INSERT INTO public.attempts VALUES ('01a23049-6375-7001-bc70-e6f746784c72', '01a23049-64f4-7002-b09f-28fba7f4c9ab', '01a23049-64df-7006-b5f3-9d0b11a546b1', '01a23049-6435-7000-a97d-1e2feebfa499', 1, 1796106446068, 'http://127.0.0.1:32895/503', '{"x-key":"***"}', 'v1,zmyFhAJfVnp2Pr+Ja1iK837nytBfDh9Ez8SRqrbRg40=', 503, '{"date":"Tue, 01 Dec 2026 06:27:26 GMT","connection":"keep-alive","keep-alive":"timeout=5","transfer-encoding":"chunked"}', 'seen', false, 'http_503', 'The endpoint answered 503 Service Unavailable.', '{"dns":null,"connect":40.349,"tls":null,"first_byte":70.219,"total":70.275}');
INSERT INTO public.attempts VALUES ('01a23049-6375-7001-bc70-e6f746784c72', '01a23049-650a-7005-9933-33e2a4def568', '01a23049-64df-70a6-8e45-e1be55cd15ad', '01a23049-6484-7000-b23a-15e5212b8973', 1, 1796106446090, 'http://127.0.0.1:32895/503', '{}', 'v1,BDo+G30qcMpZSoDlvg4MvnJQVrfCPByaUD5SzkYjxyE=', 503, '{"date":"Tue, 01 Dec 2026 06:27:26 GMT","connection":"keep-alive","keep-alive":"timeout=5","transfer-encoding":"chunked"}', 'seen', false, 'http_503', 'The endpoint answered 503 Service Unavailable.', '{"dns":null,"connect":18.507,"tls":null,"first_byte":48.713,"total":48.75}');
INSERT INTO public.attempts VALUES ('01a23049-6375-7001-bc70-e6f746784c72', '01a23049-650a-7007-811d-ad6eada9c54e', '01a23049-64df-70a8-b30f-6db543fde508', '01a23049-641a-7000-81b3-fd67ada72fc7', 1, 1796106446090, 'http://127.0.0.1:32895/200', '{"authorization":"Basic ***","x-env":"prod"}', 'v1,yRIUgSTVI+fRPAOuuOXUNOqVxYp2Rfyt76SZ6TSXGzs= v1,hrMHRbDG/yTycCnYg6fnh7BkFhJ/b0rac61mF80XWuA=', 200, '{"date":"Tue, 01 Dec 2026 06:27:26 GMT","connection":"keep-alive","keep-alive":"timeout=5","transfer-encoding":"chunked"}', 'seen', false, NULL, NULL, '{"dns":null,"connect":18.306,"tls":null,"first_byte":48.647,"total":48.709}');
INSERT INTO public.attempts VALUES ('01a23049-6375-7001-bc70-e6f746784c72', '01a23049-6501-7003-8a14-3e26fbae68fd', '01a23049-64df-7026-aa9e-61521c736ea5', '01a23049-6470-7000-b831-5f5d7db0decb', 1, 1796106446081, 'http://127.0.0.1:32895/200', '{}', 'v1,A90TTCbF79v2TTDVGm2NEivQ1Xn/h5CAbHnLPPKNYPQ=', 200, '{"date":"Tue, 01 Dec 2026 06:27:26 GMT","connection":"keep-alive","keep-alive":"timeout=5","transfer-encoding":"chunked"}', 'seen', false, NULL, NULL, '{"dns":null,"connect":35.383,"tls":null,"first_byte":58.367,"total":58.412}');
INSERT INTO public.attempts VALUES ('01a23049-6375-7001-bc70-e6f746784c72', '01a23049-64f8-7004-bddf-63bbed8cb278', '01a23049-64df-7020-80e5-eba5d7c367c8', '01a23049-644e-7000-b455-bb74c4f50631', 1, 1796106446072, 'http://127.0.0.1:32895/200', '{}', 'v1,Ox4qFLppW4CsjnJ+OnjEbnKSPwjxCnjMrP3O7hqTi4o=', 200, '{"date":"Tue, 01 Dec 2026 06:27:26 GMT","connection":"keep-alive","keep-alive":"timeout=5","transfer-encoding":"chunked"}', 'seen', false, NULL, NULL, '{"dns":null,"connect":38.005,"tls":null,"first_byte":66.981,"total":67.018}');
INSERT INTO public.attempts VALUES ('01a23049-6375-7001-bc70-e6f746784c72', '01a23049-64f9-7001-8eda-6b3e733fa5ee', '01a23049-64df-7017-9230-8276bc930c25', '01a23049-641a-7000-81b3-fd67ada72fc7', 1, 1796106446073, 'http://127.0.0.1:32895/200', '{"authorization":"Basic ***","x-env":"prod"}', 'v1,lzYuCFCbDOe5Dc7oMxfRknK0QIxLzs+hKJdBwICgBKg= v1,aAOupzfuLucHAH9qfYRRFGbcRnRlX+vNP3kQj4l9lAU=', 200, '{"date":"Tue, 01 Dec 2026 06:27:26 GMT","connection":"keep-alive","keep-alive":"timeout=5","transfer-encoding":"chunked"}', 'seen', false, NULL, NULL, '{"dns":null,"connect":37.79,"tls":null,"first_byte":66.764,"total":66.807}');
INSERT INTO public.attempts VALUES ('01a23049-6375-7001-bc70-e6f746784c72', '01a23049-64f6-7001-939b-89385b549b15', '01a23049-64df-700d-8238-c06e4c9f0aa2', '01a23049-644e-7000-b455-bb74c4f50631', 1, 1796106446070, 'http://127.0.0.1:32895/200', '{}', 'v1,B0GHKQX/JxQyfzISXhY47KdIuYXQd7NVkXMymFICx3k=', 200, '{"date":"Tue, 01 Dec 2026 06:27:26 GMT","connection":"keep-alive","keep-alive":"timeout=5","transfer-encoding":"chunked"}', 'seen', false, NULL, NULL, '{"dns":null,"connect":39.413,"tls":null,"first_byte":69.605,"total":69.64}');
INSERT INTO public.attempts VALUES ('01a23049-6375-7001-bc70-e6f746784c72', '01a23049-64f9-7003-b057-19121d8167e0', '01a23049-64df-7018-913d-8644842a39df', '01a23049-6428-7000-b6aa-6271cc1cbf84', 1, 1796106446073, 'http://127.0.0.1:32895/500', '{"authorization":"Bearer ***"}', 'v1,FgyLkyyCUAwji82X6txKgEDXe4LJ3932gBa+pw+KljI=', 500, '{"date":"Tue, 01 Dec 2026 06:27:26 GMT","connection":"keep-alive","keep-alive":"timeout=5","transfer-encoding":"chunked"}', 'seen', false, 'http_500', 'The endpoint answered 500 Internal Server Error.', '{"dns":null,"connect":37.582,"tls":null,"first_byte":66.667,"total":66.704}');
INSERT INTO public.attempts VALUES ('01a23049-6375-7001-bc70-e6f746784c72', '01a23049-650d-7000-b144-6b694f956784', '01a23049-64df-70af-86f6-15cdfc6cc636', '01a23049-6484-7000-b23a-15e5212b8973', 1, 1796106446093, 'http://127.0.0.1:32895/503', '{}', 'v1,/OcRbZ54isQ0EItRLDp/Svx1w7+q89E7X+7VdQBUqRY=', 503, '{"date":"Tue, 01 Dec 2026 06:27:26 GMT","connection":"keep-alive","keep-alive":"timeout=5","transfer-encoding":"chunked"}', 'seen', false, 'http_503', 'The endpoint answered 503 Service Unavailable.', '{"dns":null,"connect":16.963,"tls":null,"first_byte":47.308,"total":47.343}');
INSERT INTO public.attempts VALUES ('01a23049-6375-7001-bc70-e6f746784c72', '01a23049-64f9-7005-b901-fe2cace418d0', '01a23049-64df-7019-a123-46e42d35b505', '01a23049-6435-7000-a97d-1e2feebfa499', 1, 1796106446073, 'http://127.0.0.1:32895/503', '{"x-key":"***"}', 'v1,truHYIYQ2MHzrYS50SwnKN5GByLshmkWOLErTJswFxU=', 503, '{"date":"Tue, 01 Dec 2026 06:27:26 GMT","connection":"keep-alive","keep-alive":"timeout=5","transfer-encoding":"chunked"}', 'seen', false, 'http_503', 'The endpoint answered 503 Service Unavailable.', '{"dns":null,"connect":37.373,"tls":null,"first_byte":66.543,"total":66.579}');
INSERT INTO public.attempts VALUES ('01a23049-6375-7001-bc70-e6f746784c72', '01a23049-64f6-7002-bdfe-39e23b14b1ea', '01a23049-64df-700e-90eb-9499e327addd', '01a23049-641a-7000-81b3-fd67ada72fc7', 1, 1796106446070, 'http://127.0.0.1:32895/200', '{"authorization":"Basic ***","x-env":"prod"}', 'v1,OxTWv9dfVRfM2yPRnIYNtPkbo2yR0hlzTQpsngbr7YY= v1,gJegnZfSAhTxUHetWuipJvntnubI4Tqil1IsD+QZqCw=', 200, '{"date":"Tue, 01 Dec 2026 06:27:26 GMT","connection":"keep-alive","keep-alive":"timeout=5","transfer-encoding":"chunked"}', 'seen', false, NULL, NULL, '{"dns":null,"connect":39.115,"tls":null,"first_byte":69.599,"total":69.636}');
INSERT INTO public.attempts VALUES ('01a23049-6375-7001-bc70-e6f746784c72', '01a23049-650d-7002-9dc0-5a090824c5d8', '01a23049-64df-70b2-bdb0-49b8e9069c43', '01a23049-641a-7000-81b3-fd67ada72fc7', 1, 1796106446093, 'http://127.0.0.1:32895/200', '{"authorization":"Basic ***","x-env":"prod"}', 'v1,f20xbFnwVkJ7Tx2k41Hy31qe1zpOwfJDVmaAOyYPW8k= v1,Zw/lHduhb3znUjTSPKOv3u5vrctgbNcWcaXfZN1MSDc=', 200, '{"date":"Tue, 01 Dec 2026 06:27:26 GMT","connection":"keep-alive","keep-alive":"timeout=5","transfer-encoding":"chunked"}', 'seen', false, NULL, NULL, '{"dns":null,"connect":16.772,"tls":null,"first_byte":47.445,"total":47.493}');
INSERT INTO public.attempts VALUES ('01a23049-6375-7001-bc70-e6f746784c72', '01a23049-64fa-7001-a266-5ca92be201e4', '01a23049-64df-7037-a4dc-d324794a965e', '01a23049-6441-7000-92fb-51dc8acffff1', 1, 1796106446074, 'http://127.0.0.1:32895/200', '{}', 'v1,3z8BB46mbNSeeGKhVJwNuKwAVV4BlrXtC4bMHKAJ9O0=', 200, '{"date":"Tue, 01 Dec 2026 06:27:26 GMT","connection":"keep-alive","keep-alive":"timeout=5","transfer-encoding":"chunked"}', 'seen', false, NULL, NULL, '{"dns":null,"connect":37.225,"tls":null,"first_byte":66.559,"total":66.647}');
INSERT INTO public.attempts VALUES ('01a23049-6375-7001-bc70-e6f746784c72', '01a23049-64f7-7000-a2fb-c93e05ed232e', '01a23049-64df-700f-9d0d-8d9c7c8ae200', '01a23049-6428-7000-b6aa-6271cc1cbf84', 1, 1796106446071, 'http://127.0.0.1:32895/500', '{"authorization":"Bearer ***"}', 'v1,TK6DCDGQswP1h3SS3IREzqwUaJqgZ5CvPRvReq8afDw=', 500, '{"date":"Tue, 01 Dec 2026 06:27:26 GMT","connection":"keep-alive","keep-alive":"timeout=5","transfer-encoding":"chunked"}', 'seen', false, 'http_500', 'The endpoint answered 500 Internal Server Error.', '{"dns":null,"connect":38.943,"tls":null,"first_byte":69.764,"total":69.803}');
INSERT INTO public.attempts VALUES ('01a23049-6375-7001-bc70-e6f746784c72', '01a23049-64fa-7003-9ecf-7203ac5ec1a1', '01a23049-64df-701c-a2a5-64f6fb52fae1', '01a23049-6470-7000-b831-5f5d7db0decb', 1, 1796106446074, 'http://127.0.0.1:32895/200', '{}', 'v1,GxkVUBl5ODcFWvmXgn1/7CRfNzgIj1RasINw8AwuFs8=', 200, '{"date":"Tue, 01 Dec 2026 06:27:26 GMT","connection":"keep-alive","keep-alive":"timeout=5","transfer-encoding":"chunked"}', 'seen', false, NULL, NULL, '{"dns":null,"connect":41.212,"tls":null,"first_byte":66.564,"total":66.602}');
INSERT INTO public.attempts VALUES ('01a23049-6375-7001-bc70-e6f746784c72', '01a23049-650d-7004-80ce-1a7304debdb7', '01a23049-64e0-7000-a00c-f623ace36d3e', '01a23049-6428-7000-b6aa-6271cc1cbf84', 1, 1796106446093, 'http://127.0.0.1:32895/500', '{"authorization":"Bearer ***"}', 'v1,POfK39VK3Vc517rL89GrUwsD2hRF2HnwJzyrfsdRmpY=', 500, '{"date":"Tue, 01 Dec 2026 06:27:26 GMT","connection":"keep-alive","keep-alive":"timeout=5","transfer-encoding":"chunked"}', 'seen', false, 'http_500', 'The endpoint answered 500 Internal Server Error.', '{"dns":null,"connect":16.513,"tls":null,"first_byte":47.615,"total":47.651}');
INSERT INTO public.attempts VALUES ('01a23049-6375-7001-bc70-e6f746784c72', '01a23049-64f7-7001-bd47-933065f679cb', '01a23049-64df-7010-837f-ab4e0044fdd2', '01a23049-6435-7000-a97d-1e2feebfa499', 1, 1796106446071, 'http://127.0.0.1:32895/503', '{"x-key":"***"}', 'v1,dxc4PozvZIcrwkaCcWLkNIu3wo5rZ48JgxqoO55HmjA=', 503, '{"date":"Tue, 01 Dec 2026 06:27:26 GMT","connection":"keep-alive","keep-alive":"timeout=5","transfer-encoding":"chunked"}', 'seen', false, 'http_503', 'The endpoint answered 503 Service Unavailable.', '{"dns":null,"connect":38.73,"tls":null,"first_byte":69.931,"total":69.966}');
INSERT INTO public.attempts VALUES ('01a23049-6375-7001-bc70-e6f746784c72', '01a23049-64fa-7005-95e1-c9b5ee7b8844', '01a23049-64df-701d-86a7-e503af0afa5d', '01a23049-647a-7000-bca1-6b15a325415b', 1, 1796106446074, 'http://127.0.0.1:32895/410', '{}', 'v1,Me3gmYO0onBlgLeDK35lBwdD5vkSn5c6SdThVyCsMDk=', 410, '{"date":"Tue, 01 Dec 2026 06:27:26 GMT","connection":"keep-alive","keep-alive":"timeout=5","transfer-encoding":"chunked"}', 'seen', false, 'http_410', 'The endpoint answered 410 Gone.', '{"dns":null,"connect":41.068,"tls":null,"first_byte":66.483,"total":66.528}');
INSERT INTO public.attempts VALUES ('01a23049-6375-7001-bc70-e6f746784c72', '01a23049-64fb-7000-b000-4a71e6a8fb62', '01a23049-64df-701e-b167-c4f071b6e896', '01a23049-6484-7000-b23a-15e5212b8973', 1, 1796106446075, 'http://127.0.0.1:32895/503', '{}', 'v1,kgnIyO1QOC0cbwPo+61wAMBISaS//mxogtARMeHRPXc=', 503, '{"date":"Tue, 01 Dec 2026 06:27:26 GMT","connection":"keep-alive","keep-alive":"timeout=5","transfer-encoding":"chunked"}', 'seen', false, 'http_503', 'The endpoint answered 503 Service Unavailable.', '{"dns":null,"connect":40.929,"tls":null,"first_byte":66.852,"total":66.89}');
INSERT INTO public.attempts VALUES ('01a23049-6375-7001-bc70-e6f746784c72', '01a23049-650d-7006-a5b1-ae501749f630', '01a23049-64e0-7001-9d60-3b08a9104239', '01a23049-6435-7000-a97d-1e2feebfa499', 1, 1796106446093, 'http://127.0.0.1:32895/503', '{"x-key":"***"}', 'v1,I6JPre8scabATHGTCxFcyYzbZnw7wizjfEhdabV1C7Y=', 503, '{"date":"Tue, 01 Dec 2026 06:27:26 GMT","connection":"keep-alive","keep-alive":"timeout=5","transfer-encoding":"chunked"}', 'seen', false, 'http_503', 'The endpoint answered 503 Service Unavailable.', '{"dns":null,"connect":16.355,"tls":null,"first_byte":47.957,"total":47.993}');
INSERT INTO public.attempts VALUES ('01a23049-6375-7001-bc70-e6f746784c72', '01a23049-64fb-7002-9152-418087295085', '01a23049-64df-702a-a793-7128d9b2c4a8', '01a23049-644e-7000-b455-bb74c4f50631', 1, 1796106446075, 'http://127.0.0.1:32895/200', '{}', 'v1,RRGGZQZyChNl+gf9brRlxXku2WH//TpDDhHd2vFwpz8=', 200, '{"date":"Tue, 01 Dec 2026 06:27:26 GMT","connection":"keep-alive","keep-alive":"timeout=5","transfer-encoding":"chunked"}', 'seen', false, NULL, NULL, '{"dns":null,"connect":40.827,"tls":null,"first_byte":66.913,"total":66.95}');
INSERT INTO public.attempts VALUES ('01a23049-6375-7001-bc70-e6f746784c72', '01a23049-64f7-7002-adbc-8ae7be8b080e', '01a23049-64df-7024-812c-8c71d3766762', '01a23049-6441-7000-92fb-51dc8acffff1', 1, 1796106446071, 'http://127.0.0.1:32895/200', '{}', 'v1,H2WuPgQbLS5Ccv/UPY+NqMG6wiO/eO+0Lfh/oeWvd68=', 200, '{"date":"Tue, 01 Dec 2026 06:27:26 GMT","connection":"keep-alive","keep-alive":"timeout=5","transfer-encoding":"chunked"}', 'seen', false, NULL, NULL, '{"dns":null,"connect":38.546,"tls":null,"first_byte":70.365,"total":70.407}');
INSERT INTO public.attempts VALUES ('01a23049-6375-7001-bc70-e6f746784c72', '01a23049-64fb-7004-9a7b-c1e49f5cdcaa', '01a23049-64df-7021-84a0-b670466a2447', '01a23049-641a-7000-81b3-fd67ada72fc7', 1, 1796106446075, 'http://127.0.0.1:32895/200', '{"authorization":"Basic ***","x-env":"prod"}', 'v1,mdX02dbWrA1lTSqn3n59maLGjEaNWhaUcdyOSUlMh3o= v1,yKuuUWtx/yLHAWYUBGJajoOetssigWM2VFXxgUR1IO0=', 200, '{"date":"Tue, 01 Dec 2026 06:27:26 GMT","connection":"keep-alive","keep-alive":"timeout=5","transfer-encoding":"chunked"}', 'seen', false, NULL, NULL, '{"dns":null,"connect":38.44,"tls":null,"first_byte":64.66,"total":64.696}');
INSERT INTO public.attempts VALUES ('01a23049-6375-7001-bc70-e6f746784c72', '01a23049-64f8-7000-a304-34f7331962d7', '01a23049-64df-7013-9db0-47a93907a317', '01a23049-6470-7000-b831-5f5d7db0decb', 1, 1796106446072, 'http://127.0.0.1:32895/200', '{}', 'v1,/JHm3nwpjODWOsR1URXtLQokH2NPg+llqeqnpMyOgXY=', 200, '{"date":"Tue, 01 Dec 2026 06:27:26 GMT","connection":"keep-alive","keep-alive":"timeout=5","transfer-encoding":"chunked"}', 'seen', false, NULL, NULL, '{"dns":null,"connect":38.396,"tls":null,"first_byte":70.37,"total":70.406}');
INSERT INTO public.attempts VALUES ('01a23049-6375-7001-bc70-e6f746784c72', '01a23049-64f8-7001-997d-c1ff1b8b5d6b', '01a23049-64df-7014-bbf1-863bf2756c9e', '01a23049-647a-7000-bca1-6b15a325415b', 1, 1796106446072, 'http://127.0.0.1:32895/410', '{}', 'v1,rZIULIjfnVtTCxURoXW6vQlpU5CnS7opUmus0ntiemk=', 410, '{"date":"Tue, 01 Dec 2026 06:27:26 GMT","connection":"keep-alive","keep-alive":"timeout=5","transfer-encoding":"chunked"}', 'seen', false, 'http_410', 'The endpoint answered 410 Gone.', '{"dns":null,"connect":38.281,"tls":null,"first_byte":70.345,"total":70.381}');
INSERT INTO public.attempts VALUES ('01a23049-6375-7001-bc70-e6f746784c72', '01a23049-6500-7000-bef3-8b9291a7ca79', '01a23049-64df-7022-bd83-7a66782fa982', '01a23049-6428-7000-b6aa-6271cc1cbf84', 1, 1796106446080, 'http://127.0.0.1:32895/500', '{"authorization":"Bearer ***"}', 'v1,MNKc/0OVzsC7GJ61ex2zC0crZrIDlYr3gyty8KPy2Eo=', 500, '{"date":"Tue, 01 Dec 2026 06:27:26 GMT","connection":"keep-alive","keep-alive":"timeout=5","transfer-encoding":"chunked"}', 'seen', false, 'http_500', 'The endpoint answered 500 Internal Server Error.', '{"dns":null,"connect":36.058,"tls":null,"first_byte":62.454,"total":62.493}');
INSERT INTO public.attempts VALUES ('01a23049-6375-7001-bc70-e6f746784c72', '01a23049-64f8-7002-9024-94354d295c8d', '01a23049-64df-7015-a896-406349fdccac', '01a23049-6484-7000-b23a-15e5212b8973', 1, 1796106446072, 'http://127.0.0.1:32895/503', '{}', 'v1,p8LDDyb5d92iXuoRz7yi/ZeLTbMigYvvMSJbi7T4PdQ=', 503, '{"date":"Tue, 01 Dec 2026 06:27:26 GMT","connection":"keep-alive","keep-alive":"timeout=5","transfer-encoding":"chunked"}', 'seen', false, 'http_503', 'The endpoint answered 503 Service Unavailable.', '{"dns":null,"connect":38.123,"tls":null,"first_byte":70.312,"total":70.346}');
INSERT INTO public.attempts VALUES ('01a23049-6375-7001-bc70-e6f746784c72', '01a23049-6500-7003-a823-ebc975ec7a98', '01a23049-64df-7023-aa2b-fd956bc08b63', '01a23049-6435-7000-a97d-1e2feebfa499', 1, 1796106446080, 'http://127.0.0.1:32895/503', '{"x-key":"***"}', 'v1,5zOdzfe1ZPwy1DRMFFXGvPPjgDr6GCHA66IaRKyRx8s=', 503, '{"date":"Tue, 01 Dec 2026 06:27:26 GMT","connection":"keep-alive","keep-alive":"timeout=5","transfer-encoding":"chunked"}', 'seen', false, 'http_503', 'The endpoint answered 503 Service Unavailable.', '{"dns":null,"connect":35.587,"tls":null,"first_byte":62.32,"total":62.356}');
INSERT INTO public.attempts VALUES ('01a23049-6375-7001-bc70-e6f746784c72', '01a23049-6501-7001-8ab1-7809875e8282', '01a23049-64df-704b-8393-5417a8f852d4', '01a23049-6441-7000-92fb-51dc8acffff1', 1, 1796106446081, 'http://127.0.0.1:32895/200', '{}', 'v1,z1OXtNl1snlX0r8Ji7cRTng2wMcvqHhL2ZDvz0Q9Y+g=', 200, '{"date":"Tue, 01 Dec 2026 06:27:26 GMT","connection":"keep-alive","keep-alive":"timeout=5","transfer-encoding":"chunked"}', 'seen', false, NULL, NULL, '{"dns":null,"connect":35.497,"tls":null,"first_byte":62.302,"total":62.338}');
INSERT INTO public.attempts VALUES ('01a23049-6375-7001-bc70-e6f746784c72', '01a23049-6501-7004-9f2f-b0819e892aef', '01a23049-64df-7027-b350-187c78f6fb1c', '01a23049-647a-7000-bca1-6b15a325415b', 1, 1796106446081, 'http://127.0.0.1:32895/410', '{}', 'v1,jPG7y+j8JHmT6L12BbiQcZJd6h9Yg1JJaG6AXnO9/gY=', 410, '{"date":"Tue, 01 Dec 2026 06:27:26 GMT","connection":"keep-alive","keep-alive":"timeout=5","transfer-encoding":"chunked"}', 'seen', false, 'http_410', 'The endpoint answered 410 Gone.', '{"dns":null,"connect":35.247,"tls":null,"first_byte":62.576,"total":62.613}');
INSERT INTO public.attempts VALUES ('01a23049-6375-7001-bc70-e6f746784c72', '01a23049-6502-7000-9957-bba3f27ec18b', '01a23049-64df-7028-b77b-37164fd0e199', '01a23049-6484-7000-b23a-15e5212b8973', 1, 1796106446082, 'http://127.0.0.1:32895/503', '{}', 'v1,CODu+HtbgU4ohs2qolXHwNS/2suequf3RF9st17D/Z8=', 503, '{"date":"Tue, 01 Dec 2026 06:27:26 GMT","connection":"keep-alive","keep-alive":"timeout=5","transfer-encoding":"chunked"}', 'seen', false, 'http_503', 'The endpoint answered 503 Service Unavailable.', '{"dns":null,"connect":35.118,"tls":null,"first_byte":62.552,"total":62.588}');
INSERT INTO public.attempts VALUES ('01a23049-6375-7001-bc70-e6f746784c72', '01a23049-6502-7002-b304-d21be6fe0ba7', '01a23049-64df-703d-9718-2d97d5bcee33', '01a23049-644e-7000-b455-bb74c4f50631', 1, 1796106446082, 'http://127.0.0.1:32895/200', '{}', 'v1,wSMUynJaDXs0f1s3fg8ikOMoSjwhAaJSYzlYPK5754o=', 200, '{"date":"Tue, 01 Dec 2026 06:27:26 GMT","connection":"keep-alive","keep-alive":"timeout=5","transfer-encoding":"chunked"}', 'seen', false, NULL, NULL, '{"dns":null,"connect":35.011,"tls":null,"first_byte":62.941,"total":62.978}');
INSERT INTO public.attempts VALUES ('01a23049-6375-7001-bc70-e6f746784c72', '01a23049-6502-7004-9d37-82c68547ed96', '01a23049-64df-702b-8b48-71d8a9c471bc', '01a23049-641a-7000-81b3-fd67ada72fc7', 1, 1796106446082, 'http://127.0.0.1:32895/200', '{"authorization":"Basic ***","x-env":"prod"}', 'v1,ZV+7olW+8NlvnthDm5L4mJcaM4GbgRSjAAk6Wbhtx+4= v1,cUvLNDetgPMLU8mm5kFVsO95yXDGMufaqFeWG697vzc=', 200, '{"date":"Tue, 01 Dec 2026 06:27:26 GMT","connection":"keep-alive","keep-alive":"timeout=5","transfer-encoding":"chunked"}', 'seen', false, NULL, NULL, '{"dns":null,"connect":34.829,"tls":null,"first_byte":62.871,"total":62.912}');
INSERT INTO public.attempts VALUES ('01a23049-6375-7001-bc70-e6f746784c72', '01a23049-6502-7006-9cde-68ee55976cdc', '01a23049-64df-702c-bca5-6d9fcbc6d4f7', '01a23049-6428-7000-b6aa-6271cc1cbf84', 1, 1796106446082, 'http://127.0.0.1:32895/500', '{"authorization":"Bearer ***"}', 'v1,oO2khKob+Z9AhcoGSCgV6nc7iHBmgEY+m+M/cO2Fs0Y=', 500, '{"date":"Tue, 01 Dec 2026 06:27:26 GMT","connection":"keep-alive","keep-alive":"timeout=5","transfer-encoding":"chunked"}', 'seen', false, 'http_500', 'The endpoint answered 500 Internal Server Error.', '{"dns":null,"connect":34.633,"tls":null,"first_byte":63.212,"total":63.278}');
INSERT INTO public.attempts VALUES ('01a23049-6375-7001-bc70-e6f746784c72', '01a23049-6507-7000-a1f8-cb5cc4cebc19', '01a23049-64df-7030-9457-d60cac63d319', '01a23049-6470-7000-b831-5f5d7db0decb', 1, 1796106446087, 'http://127.0.0.1:32895/200', '{}', 'v1,HkU/kNOWa4E88L8WVN68NzQjy4KILFrDdznLQSfbDzo=', 200, '{"date":"Tue, 01 Dec 2026 06:27:26 GMT","connection":"keep-alive","keep-alive":"timeout=5","transfer-encoding":"chunked"}', 'seen', false, NULL, NULL, '{"dns":null,"connect":30.646,"tls":null,"first_byte":60.782,"total":60.822}');
INSERT INTO public.attempts VALUES ('01a23049-6375-7001-bc70-e6f746784c72', '01a23049-6506-7000-b683-a290fc993a16', '01a23049-64df-702d-8fec-e8f4e73f04cc', '01a23049-6435-7000-a97d-1e2feebfa499', 1, 1796106446086, 'http://127.0.0.1:32895/503', '{"x-key":"***"}', 'v1,xdhERfa0AHT2Y1nqTGUrcBInmqDgDMi34U2LAd0DCWw=', 503, '{"date":"Tue, 01 Dec 2026 06:27:26 GMT","connection":"keep-alive","keep-alive":"timeout=5","transfer-encoding":"chunked"}', 'seen', false, 'http_503', 'The endpoint answered 503 Service Unavailable.', '{"dns":null,"connect":30.907,"tls":null,"first_byte":61.543,"total":61.579}');
INSERT INTO public.attempts VALUES ('01a23049-6375-7001-bc70-e6f746784c72', '01a23049-6506-7001-ab77-0d90df6d5f7a', '01a23049-64df-705e-adbc-2de55c4c0864', '01a23049-6441-7000-92fb-51dc8acffff1', 1, 1796106446086, 'http://127.0.0.1:32895/200', '{}', 'v1,aSrJOoUMvgugebECukJD6ihwmdu9z3bahDjd7HolhHc=', 200, '{"date":"Tue, 01 Dec 2026 06:27:26 GMT","connection":"keep-alive","keep-alive":"timeout=5","transfer-encoding":"chunked"}', 'seen', false, NULL, NULL, '{"dns":null,"connect":30.792,"tls":null,"first_byte":61.482,"total":61.516}');
INSERT INTO public.attempts VALUES ('01a23049-6375-7001-bc70-e6f746784c72', '01a23049-6507-7001-944f-e4ddae16bb7f', '01a23049-64df-7031-ab83-02197603063e', '01a23049-647a-7000-bca1-6b15a325415b', 1, 1796106446087, 'http://127.0.0.1:32895/410', '{}', 'v1,AbsZfHMjAcx3k4ZxtsOBA3LTnztelHQQPUOhnoH8+0g=', 410, '{"date":"Tue, 01 Dec 2026 06:27:26 GMT","connection":"keep-alive","keep-alive":"timeout=5","transfer-encoding":"chunked"}', 'seen', false, 'http_410', 'The endpoint answered 410 Gone.', '{"dns":null,"connect":30.501,"tls":null,"first_byte":61.161,"total":61.222}');
INSERT INTO public.attempts VALUES ('01a23049-6375-7001-bc70-e6f746784c72', '01a23049-6507-7003-b9a7-f71ed9f91455', '01a23049-64df-7032-a3d0-da7196a51424', '01a23049-6484-7000-b23a-15e5212b8973', 1, 1796106446087, 'http://127.0.0.1:32895/503', '{}', 'v1,ToPyvo5JVxuOGIsUNzCJlTLIGIUXrEgqTGXTgcEux9U=', 503, '{"date":"Tue, 01 Dec 2026 06:27:26 GMT","connection":"keep-alive","keep-alive":"timeout=5","transfer-encoding":"chunked"}', 'seen', false, 'http_503', 'The endpoint answered 503 Service Unavailable.', '{"dns":null,"connect":30.33,"tls":null,"first_byte":61.09,"total":61.129}');
INSERT INTO public.attempts VALUES ('01a23049-6375-7001-bc70-e6f746784c72', '01a23049-6508-7000-820e-73c3eecdeaac', '01a23049-64df-7047-9173-555fdedf175f', '01a23049-644e-7000-b455-bb74c4f50631', 1, 1796106446088, 'http://127.0.0.1:32895/200', '{}', 'v1,iwFYSPIsh1LDs3cfjBzF8J7Q65zvbHQn+ummrwyzqlc=', 200, '{"date":"Tue, 01 Dec 2026 06:27:26 GMT","connection":"keep-alive","keep-alive":"timeout=5","transfer-encoding":"chunked"}', 'seen', false, NULL, NULL, '{"dns":null,"connect":30.208,"tls":null,"first_byte":63.086,"total":63.131}');
INSERT INTO public.attempts VALUES ('01a23049-6375-7001-bc70-e6f746784c72', '01a23049-6508-7002-9ccd-d9f2b97f21d0', '01a23049-64df-7034-8220-c84f4906f5f2', '01a23049-641a-7000-81b3-fd67ada72fc7', 1, 1796106446088, 'http://127.0.0.1:32895/200', '{"authorization":"Basic ***","x-env":"prod"}', 'v1,ditJtUcQCUJYNHi1/JccYDKxgff2RmXHbVZ3Wn6QAog= v1,/QjMF+9RhZPFIb59bOJuB66xYVy5gcwNKOXwDBhJcGg=', 200, '{"date":"Tue, 01 Dec 2026 06:27:26 GMT","connection":"keep-alive","keep-alive":"timeout=5","transfer-encoding":"chunked"}', 'seen', false, NULL, NULL, '{"dns":null,"connect":29.999,"tls":null,"first_byte":66.266,"total":66.337}');
INSERT INTO public.attempts VALUES ('01a23049-6375-7001-bc70-e6f746784c72', '01a23049-6508-7004-a776-6b376db3496e', '01a23049-64df-7035-8e3a-4abafc47cb22', '01a23049-6428-7000-b6aa-6271cc1cbf84', 1, 1796106446088, 'http://127.0.0.1:32895/500', '{"authorization":"Bearer ***"}', 'v1,xYBP6CZi0gxpxnVRcJq95k0US8OJ8L5TtcHdwIr1lxY=', 500, '{"date":"Tue, 01 Dec 2026 06:27:26 GMT","connection":"keep-alive","keep-alive":"timeout=5","transfer-encoding":"chunked"}', 'seen', false, 'http_500', 'The endpoint answered 500 Internal Server Error.', '{"dns":null,"connect":29.815,"tls":null,"first_byte":66.277,"total":66.316}');
INSERT INTO public.attempts VALUES ('01a23049-6375-7001-bc70-e6f746784c72', '01a23049-6509-7002-a22a-2966b7a24909', '01a23049-64df-7071-9fe4-838e5313b1fe', '01a23049-6441-7000-92fb-51dc8acffff1', 1, 1796106446089, 'http://127.0.0.1:32895/200', '{}', 'v1,hADHeVxhakfvH+JLjWRYmo4cw/oU7PrPyEXWanrzduk=', 200, '{"date":"Tue, 01 Dec 2026 06:27:26 GMT","connection":"keep-alive","keep-alive":"timeout=5","transfer-encoding":"chunked"}', 'seen', false, NULL, NULL, '{"dns":null,"connect":29.504,"tls":null,"first_byte":65.968,"total":66.005}');
INSERT INTO public.attempts VALUES ('01a23049-6375-7001-bc70-e6f746784c72', '01a23049-6508-7006-b388-ca3e1f2d97c9', '01a23049-64df-7036-b037-e00907e786f7', '01a23049-6435-7000-a97d-1e2feebfa499', 1, 1796106446088, 'http://127.0.0.1:32895/503', '{"x-key":"***"}', 'v1,mNZWMaVBYs93FlqHvujO987ej2VayrO+9ABWWyCihIs=', 503, '{"date":"Tue, 01 Dec 2026 06:27:26 GMT","connection":"keep-alive","keep-alive":"timeout=5","transfer-encoding":"chunked"}', 'seen', false, 'http_503', 'The endpoint answered 503 Service Unavailable.', '{"dns":null,"connect":29.663,"tls":null,"first_byte":66.46,"total":66.503}');
INSERT INTO public.attempts VALUES ('01a23049-6375-7001-bc70-e6f746784c72', '01a23049-6509-7005-8446-feaf885890b7', '01a23049-64df-703a-9bad-4b9bc5040de6', '01a23049-647a-7000-bca1-6b15a325415b', 1, 1796106446089, 'http://127.0.0.1:32895/410', '{}', 'v1,Fhx2pc1jaJsukY3WprtF9f0xWnTLhpoewSWhlzslU1s=', 410, '{"date":"Tue, 01 Dec 2026 06:27:26 GMT","connection":"keep-alive","keep-alive":"timeout=5","transfer-encoding":"chunked"}', 'seen', false, 'http_410', 'The endpoint answered 410 Gone.', '{"dns":null,"connect":29.197,"tls":null,"first_byte":65.905,"total":65.944}');
INSERT INTO public.attempts VALUES ('01a23049-6375-7001-bc70-e6f746784c72', '01a23049-6509-7003-9014-4e9a42c44789', '01a23049-64df-7039-9566-e3e8dfa9a6b3', '01a23049-6470-7000-b831-5f5d7db0decb', 1, 1796106446089, 'http://127.0.0.1:32895/200', '{}', 'v1,KgyL9vfTEm6+OipwQYiDjpfGFDJky08i/HifCSv1AfI=', 200, '{"date":"Tue, 01 Dec 2026 06:27:26 GMT","connection":"keep-alive","keep-alive":"timeout=5","transfer-encoding":"chunked"}', 'seen', false, NULL, NULL, '{"dns":null,"connect":29.366,"tls":null,"first_byte":66.821,"total":66.858}');
INSERT INTO public.attempts VALUES ('01a23049-6375-7001-bc70-e6f746784c72', '01a23049-650a-7002-a74b-5f5db0f09e6e', '01a23049-64df-705a-9a3c-9512daa409eb', '01a23049-644e-7000-b455-bb74c4f50631', 1, 1796106446090, 'http://127.0.0.1:32895/200', '{}', 'v1,aYeSgFpCg1cwScYHaGXCLRPKA1nQV/a1ZQpClKXi3NY=', 200, '{"date":"Tue, 01 Dec 2026 06:27:26 GMT","connection":"keep-alive","keep-alive":"timeout=5","transfer-encoding":"chunked"}', 'seen', false, NULL, NULL, '{"dns":null,"connect":28.949,"tls":null,"first_byte":66.373,"total":66.41}');
INSERT INTO public.attempts VALUES ('01a23049-6375-7001-bc70-e6f746784c72', '01a23049-650a-7000-b437-912f5b26d46a', '01a23049-64df-703b-a6ec-d62f30cf6120', '01a23049-6484-7000-b23a-15e5212b8973', 1, 1796106446090, 'http://127.0.0.1:32895/503', '{}', 'v1,ml2vBCnpMeT0fnrvNIQ+PHL4y2Zn38Q5wPBmO2IhwcM=', 503, '{"date":"Tue, 01 Dec 2026 06:27:26 GMT","connection":"keep-alive","keep-alive":"timeout=5","transfer-encoding":"chunked"}', 'seen', false, 'http_503', 'The endpoint answered 503 Service Unavailable.', '{"dns":null,"connect":29.058,"tls":null,"first_byte":66.927,"total":66.965}');
INSERT INTO public.attempts VALUES ('01a23049-6375-7001-bc70-e6f746784c72', '01a23049-650e-7001-8a35-df50241a39a4', '01a23049-64e0-7004-a5b5-145dcc81b61f', '01a23049-6470-7000-b831-5f5d7db0decb', 1, 1796106446094, 'http://127.0.0.1:32895/200', '{}', 'v1,VbgMwdYg3isgonDo8MeuKbdJZAnPcdzM54XqyMq2p7E=', 200, '{"date":"Tue, 01 Dec 2026 06:27:26 GMT","connection":"keep-alive","keep-alive":"timeout=5","transfer-encoding":"chunked"}', 'seen', false, NULL, NULL, '{"dns":null,"connect":16.22,"tls":null,"first_byte":63.078,"total":63.114}');
INSERT INTO public.attempts VALUES ('01a23049-6375-7001-bc70-e6f746784c72', '01a23049-650a-7004-86f9-e4d4528d6ac4', '01a23049-64df-703e-837e-ede4c1939339', '01a23049-641a-7000-81b3-fd67ada72fc7', 1, 1796106446090, 'http://127.0.0.1:32895/200', '{"authorization":"Basic ***","x-env":"prod"}', 'v1,fmmgkFXotIX3gqUnK/TGsZr5R8fsXDymGeKAwYfKTVM= v1,tLjy1scJ+QsISEoKtxrLEpcTy4dwLXzF3HlbBnAXDOY=', 200, '{"date":"Tue, 01 Dec 2026 06:27:26 GMT","connection":"keep-alive","keep-alive":"timeout=5","transfer-encoding":"chunked"}', 'seen', false, NULL, NULL, '{"dns":null,"connect":28.731,"tls":null,"first_byte":67.927,"total":67.971}');
INSERT INTO public.attempts VALUES ('01a23049-6375-7001-bc70-e6f746784c72', '01a23049-650a-7006-869e-59c45905fe20', '01a23049-64df-703f-a0e6-5538b29e195d', '01a23049-6428-7000-b6aa-6271cc1cbf84', 1, 1796106446090, 'http://127.0.0.1:32895/500', '{"authorization":"Bearer ***"}', 'v1,GuT3fJJrJtl7XgRKgpQSCGZY3lbuzkSVoUd6J44xnhI=', 500, '{"date":"Tue, 01 Dec 2026 06:27:26 GMT","connection":"keep-alive","keep-alive":"timeout=5","transfer-encoding":"chunked"}', 'seen', false, 'http_500', 'The endpoint answered 500 Internal Server Error.', '{"dns":null,"connect":31.963,"tls":null,"first_byte":67.888,"total":67.926}');
INSERT INTO public.attempts VALUES ('01a23049-6375-7001-bc70-e6f746784c72', '01a23049-650b-7000-95af-b0efcbc3a320', '01a23049-64df-7040-bf23-238c9aac01c2', '01a23049-6435-7000-a97d-1e2feebfa499', 1, 1796106446091, 'http://127.0.0.1:32895/503', '{"x-key":"***"}', 'v1,psKDg3cqTpNflidgqKt+LaMa6vHE8/zjPMmt/bn6/V0=', 503, '{"date":"Tue, 01 Dec 2026 06:27:26 GMT","connection":"keep-alive","keep-alive":"timeout=5","transfer-encoding":"chunked"}', 'seen', false, 'http_503', 'The endpoint answered 503 Service Unavailable.', '{"dns":null,"connect":32.098,"tls":null,"first_byte":67.844,"total":67.879}');
INSERT INTO public.attempts VALUES ('01a23049-6375-7001-bc70-e6f746784c72', '01a23049-650b-7002-a700-8749e56812a4', '01a23049-64df-7085-b19d-de7b1bcaa713', '01a23049-6441-7000-92fb-51dc8acffff1', 1, 1796106446091, 'http://127.0.0.1:32895/200', '{}', 'v1,LtRWNN7ncz+MhteUdB5ksCmx6aNLvKK+xPasj4fuW9I=', 200, '{"date":"Tue, 01 Dec 2026 06:27:26 GMT","connection":"keep-alive","keep-alive":"timeout=5","transfer-encoding":"chunked"}', 'seen', false, NULL, NULL, '{"dns":null,"connect":32.299,"tls":null,"first_byte":67.824,"total":67.859}');
INSERT INTO public.attempts VALUES ('01a23049-6375-7001-bc70-e6f746784c72', '01a23049-650c-7001-918b-3ecef03857f5', '01a23049-64df-7045-9911-b3b0a711b747', '01a23049-6484-7000-b23a-15e5212b8973', 1, 1796106446092, 'http://127.0.0.1:32895/503', '{}', 'v1,uKY7WqXCPt+Sbm6rR8gYaG1QPpK3vRoFJPcMIbzjGuI=', 503, '{"date":"Tue, 01 Dec 2026 06:27:26 GMT","connection":"keep-alive","keep-alive":"timeout=5","transfer-encoding":"chunked"}', 'seen', false, 'http_503', 'The endpoint answered 503 Service Unavailable.', '{"dns":null,"connect":32.383,"tls":null,"first_byte":67.448,"total":67.49}');
INSERT INTO public.attempts VALUES ('01a23049-6375-7001-bc70-e6f746784c72', '01a23049-650b-7004-80e2-515e425e5ed8', '01a23049-64df-7043-9809-c2b9429a4f79', '01a23049-6470-7000-b831-5f5d7db0decb', 1, 1796106446091, 'http://127.0.0.1:32895/200', '{}', 'v1,PFBDg4HyDiYEHBX2EnnyGZsRKm9S68pru4AgjO/bS64=', 200, '{"date":"Tue, 01 Dec 2026 06:27:26 GMT","connection":"keep-alive","keep-alive":"timeout=5","transfer-encoding":"chunked"}', 'seen', false, NULL, NULL, '{"dns":null,"connect":32.171,"tls":null,"first_byte":68.208,"total":68.242}');
INSERT INTO public.attempts VALUES ('01a23049-6375-7001-bc70-e6f746784c72', '01a23049-650d-7001-953a-c28446c408b9', '01a23049-64df-7049-917c-5e6c94bac51f', '01a23049-6428-7000-b6aa-6271cc1cbf84', 1, 1796106446093, 'http://127.0.0.1:32895/500', '{"authorization":"Bearer ***"}', 'v1,QTplUPikZTermKiXlwjK9ND8XtaRG9s3wRIjp84fnmQ=', 500, '{"date":"Tue, 01 Dec 2026 06:27:26 GMT","connection":"keep-alive","keep-alive":"timeout=5","transfer-encoding":"chunked"}', 'seen', false, 'http_500', 'The endpoint answered 500 Internal Server Error.', '{"dns":null,"connect":31.842,"tls":null,"first_byte":67.218,"total":67.257}');
INSERT INTO public.attempts VALUES ('01a23049-6375-7001-bc70-e6f746784c72', '01a23049-650c-7003-b22c-6bf990d55d1e', '01a23049-64df-7064-8170-ff6487a6787f', '01a23049-644e-7000-b455-bb74c4f50631', 1, 1796106446092, 'http://127.0.0.1:32895/200', '{}', 'v1,GRsMcrq5qBvoGSR6mQTCCbubVULb7CaHWHLz029Q2BM=', 200, '{"date":"Tue, 01 Dec 2026 06:27:26 GMT","connection":"keep-alive","keep-alive":"timeout=5","transfer-encoding":"chunked"}', 'seen', false, NULL, NULL, '{"dns":null,"connect":32.269,"tls":null,"first_byte":68.16,"total":68.198}');
INSERT INTO public.attempts VALUES ('01a23049-6375-7001-bc70-e6f746784c72', '01a23049-650c-7005-962e-b4692898e210', '01a23049-64df-7048-b226-fc1f1467a12c', '01a23049-641a-7000-81b3-fd67ada72fc7', 1, 1796106446092, 'http://127.0.0.1:32895/200', '{"authorization":"Basic ***","x-env":"prod"}', 'v1,3cwysYttLxyhHVPZPH11cZ9DjnSrmsMZU03VQVK99mg= v1,n+IjYfrDa0hNwY6Jtz8ggCH6PUobm5zhMz7dBSXsoJY=', 200, '{"date":"Tue, 01 Dec 2026 06:27:26 GMT","connection":"keep-alive","keep-alive":"timeout=5","transfer-encoding":"chunked"}', 'seen', false, NULL, NULL, '{"dns":null,"connect":31.997,"tls":null,"first_byte":68.019,"total":68.055}');
INSERT INTO public.attempts VALUES ('01a23049-6375-7001-bc70-e6f746784c72', '01a23049-650d-7003-961c-f83679410447', '01a23049-64df-704a-88f5-aa58c7f428fb', '01a23049-6435-7000-a97d-1e2feebfa499', 1, 1796106446093, 'http://127.0.0.1:32895/503', '{"x-key":"***"}', 'v1,i22u2VAdO5g5IYLbUZyoL8/U9cIT0borP5YLMJNLg1c=', 503, '{"date":"Tue, 01 Dec 2026 06:27:26 GMT","connection":"keep-alive","keep-alive":"timeout=5","transfer-encoding":"chunked"}', 'seen', false, 'http_503', 'The endpoint answered 503 Service Unavailable.', '{"dns":null,"connect":32.778,"tls":null,"first_byte":67.687,"total":67.723}');
INSERT INTO public.attempts VALUES ('01a23049-6375-7001-bc70-e6f746784c72', '01a23049-650c-7000-86c3-a48b0f191fd4', '01a23049-64df-7044-9a7f-bb8e29258602', '01a23049-647a-7000-bca1-6b15a325415b', 1, 1796106446092, 'http://127.0.0.1:32895/410', '{}', 'v1,F3niNyiRD/BUNWwhMcBDUw4GgQMu/o5NtWUhkcnB7xA=', 410, '{"date":"Tue, 01 Dec 2026 06:27:26 GMT","connection":"keep-alive","keep-alive":"timeout=5","transfer-encoding":"chunked"}', 'seen', false, 'http_410', 'The endpoint answered 410 Gone.', '{"dns":null,"connect":32.332,"tls":null,"first_byte":69.362,"total":69.397}');
INSERT INTO public.attempts VALUES ('01a23049-6375-7001-bc70-e6f746784c72', '01a23049-650d-7005-b72f-080903680281', '01a23049-64df-7098-86ff-62fdfa886856', '01a23049-6441-7000-92fb-51dc8acffff1', 1, 1796106446093, 'http://127.0.0.1:32895/200', '{}', 'v1,o5e/O3s1FICTYhaz5pIKsO0cIDSxfMoFSXyr/iLlIS8=', 200, '{"date":"Tue, 01 Dec 2026 06:27:26 GMT","connection":"keep-alive","keep-alive":"timeout=5","transfer-encoding":"chunked"}', 'seen', false, NULL, NULL, '{"dns":null,"connect":32.649,"tls":null,"first_byte":68.068,"total":68.246}');
INSERT INTO public.attempts VALUES ('01a23049-6375-7001-bc70-e6f746784c72', '01a23049-650e-7002-b43c-ca8bfc0cdf47', '01a23049-64df-704e-9b8d-aad592d0e0fc', '01a23049-647a-7000-bca1-6b15a325415b', 1, 1796106446094, 'http://127.0.0.1:32895/410', '{}', 'v1,nik2FNybjgopbf66x7pwSR02DwtuLuiaa/rbqDdotJ4=', 410, '{"date":"Tue, 01 Dec 2026 06:27:26 GMT","connection":"keep-alive","keep-alive":"timeout=5","transfer-encoding":"chunked"}', 'seen', false, 'http_410', 'The endpoint answered 410 Gone.', '{"dns":null,"connect":32.434,"tls":null,"first_byte":68.191,"total":68.226}');
INSERT INTO public.attempts VALUES ('01a23049-6375-7001-bc70-e6f746784c72', '01a23049-650e-7000-821b-6503fa25e18a', '01a23049-64df-704d-8a7b-8b1c2ad1d2db', '01a23049-6470-7000-b831-5f5d7db0decb', 1, 1796106446094, 'http://127.0.0.1:32895/200', '{}', 'v1,DdM0Z7aLIIFyiDtATdomt/Ar7Gv/CxUEPgtxRoW6o50=', 200, '{"date":"Tue, 01 Dec 2026 06:27:26 GMT","connection":"keep-alive","keep-alive":"timeout=5","transfer-encoding":"chunked"}', 'seen', false, NULL, NULL, '{"dns":null,"connect":32.554,"tls":null,"first_byte":68.756,"total":68.798}');
INSERT INTO public.attempts VALUES ('01a23049-6375-7001-bc70-e6f746784c72', '01a23049-650e-7003-9929-106f64691787', '01a23049-64e0-7005-9d65-ac0f44657bbb', '01a23049-647a-7000-bca1-6b15a325415b', 1, 1796106446094, 'http://127.0.0.1:32895/410', '{}', 'v1,YojlyIvJpCRM94APKFol7/XUVTe4VjAcNo3F9PeEVy0=', 410, '{"date":"Tue, 01 Dec 2026 06:27:26 GMT","connection":"keep-alive","keep-alive":"timeout=5","transfer-encoding":"chunked"}', 'seen', false, 'http_410', 'The endpoint answered 410 Gone.', '{"dns":null,"connect":16.075,"tls":null,"first_byte":69.607,"total":69.648}');
INSERT INTO public.attempts VALUES ('01a23049-6375-7001-bc70-e6f746784c72', '01a23049-650e-7004-bba2-65e1f1e61074', '01a23049-64df-704f-9220-f5db7075fde9', '01a23049-6484-7000-b23a-15e5212b8973', 1, 1796106446094, 'http://127.0.0.1:32895/503', '{}', 'v1,oqS432+TQU93bxEDZtjtWMz90Bs/Mn3aUNj3gQcY2z4=', 503, '{"date":"Tue, 01 Dec 2026 06:27:26 GMT","connection":"keep-alive","keep-alive":"timeout=5","transfer-encoding":"chunked"}', 'seen', false, 'http_503', 'The endpoint answered 503 Service Unavailable.', '{"dns":null,"connect":32.248,"tls":null,"first_byte":71.832,"total":71.877}');
INSERT INTO public.attempts VALUES ('01a23049-6375-7001-bc70-e6f746784c72', '01a23049-650e-7005-964c-00dd015e3145', '01a23049-64e0-7006-93dd-78adb0080b23', '01a23049-6484-7000-b23a-15e5212b8973', 1, 1796106446094, 'http://127.0.0.1:32895/503', '{}', 'v1,9s5SdL5UNGqRVV7YeGerSftmhqAP2f1D2TJPu7kHvxo=', 503, '{"date":"Tue, 01 Dec 2026 06:27:26 GMT","connection":"keep-alive","keep-alive":"timeout=5","transfer-encoding":"chunked"}', 'seen', false, 'http_503', 'The endpoint answered 503 Service Unavailable.', '{"dns":null,"connect":15.931,"tls":null,"first_byte":73.37,"total":73.408}');
INSERT INTO public.attempts VALUES ('01a23049-6375-7001-bc70-e6f746784c72', '01a23049-650e-7006-9186-9fa8e6cc37fa', '01a23049-64df-7077-bdf3-17d26e2fee56', '01a23049-644e-7000-b455-bb74c4f50631', 1, 1796106446094, 'http://127.0.0.1:32895/200', '{}', 'v1,vuxEk1fa996CwCiHKaM3JKCi2+Zap44KIdzGpXZM1Bw=', 200, '{"date":"Tue, 01 Dec 2026 06:27:26 GMT","connection":"keep-alive","keep-alive":"timeout=5","transfer-encoding":"chunked"}', 'seen', false, NULL, NULL, '{"dns":null,"connect":32.141,"tls":null,"first_byte":74.529,"total":74.566}');
INSERT INTO public.attempts VALUES ('01a23049-6375-7001-bc70-e6f746784c72', '01a23049-650f-7000-95ec-2b7d10ca3790', '01a23049-64e0-7009-a3ef-945c235c5bd4', '01a23049-641a-7000-81b3-fd67ada72fc7', 1, 1796106446095, 'http://127.0.0.1:32895/200', '{"authorization":"Basic ***","x-env":"prod"}', 'v1,KlVVfdhGQ/83H8Jichy17fjgfnf8lOB/CjcpYxcLpHc= v1,pT4ev7XRUjnjsH79BNrjKpm9R7y7jZRAEVwyHYq+Z2g=', 200, '{"date":"Tue, 01 Dec 2026 06:27:26 GMT","connection":"keep-alive","keep-alive":"timeout=5","transfer-encoding":"chunked"}', 'seen', false, NULL, NULL, '{"dns":null,"connect":15.739,"tls":null,"first_byte":74.634,"total":74.671}');
INSERT INTO public.attempts VALUES ('01a23049-6375-7001-bc70-e6f746784c72', '01a23049-650f-7004-b0c0-c5bfd71ca1c4', '01a23049-64e0-700b-8a80-a8f7431cb0d1', '01a23049-6435-7000-a97d-1e2feebfa499', 1, 1796106446095, 'http://127.0.0.1:32895/503', '{"x-key":"***"}', 'v1,UY5pArK+ztBDmI/I/St+k+0cUh5XnGczXawXXfl8rS0=', 503, '{"date":"Tue, 01 Dec 2026 06:27:26 GMT","connection":"keep-alive","keep-alive":"timeout=5","transfer-encoding":"chunked"}', 'seen', false, 'http_503', 'The endpoint answered 503 Service Unavailable.', '{"dns":null,"connect":15.307,"tls":null,"first_byte":74.439,"total":74.483}');
INSERT INTO public.attempts VALUES ('01a23049-6375-7001-bc70-e6f746784c72', '01a23049-650f-7001-b754-83aa8c5c101b', '01a23049-64df-7051-b588-f4872ea38f53', '01a23049-641a-7000-81b3-fd67ada72fc7', 1, 1796106446095, 'http://127.0.0.1:32895/200', '{"authorization":"Basic ***","x-env":"prod"}', 'v1,mOYbOCFbE+sgzfSzSVvxFoByQbbveKobDfVP1Nek0Eo= v1,X9ZMKbvpS3G6xKJ6IbBoZ9vdy/ichlc1Jz/aMiJNhiI=', 200, '{"date":"Tue, 01 Dec 2026 06:27:26 GMT","connection":"keep-alive","keep-alive":"timeout=5","transfer-encoding":"chunked"}', 'seen', false, NULL, NULL, '{"dns":null,"connect":29.341,"tls":null,"first_byte":75.358,"total":75.394}');
INSERT INTO public.attempts VALUES ('01a23049-6375-7001-bc70-e6f746784c72', '01a23049-650f-7002-9a42-38757543fe67', '01a23049-64e0-700a-b1c0-e0ded863317a', '01a23049-6428-7000-b6aa-6271cc1cbf84', 1, 1796106446095, 'http://127.0.0.1:32895/500', '{"authorization":"Bearer ***"}', 'v1,drit8OYpDFe6MHp4g5A8DpRgFBo+GXPCOAD+dvTrJjo=', 500, '{"date":"Tue, 01 Dec 2026 06:27:26 GMT","connection":"keep-alive","keep-alive":"timeout=5","transfer-encoding":"chunked"}', 'seen', false, 'http_500', 'The endpoint answered 500 Internal Server Error.', '{"dns":null,"connect":15.589,"tls":null,"first_byte":75.486,"total":75.522}');
INSERT INTO public.attempts VALUES ('01a23049-6375-7001-bc70-e6f746784c72', '01a23049-6510-7000-9e9d-e022cd9e015c', '01a23049-64e0-700e-96fa-e313a8fc227c', '01a23049-6470-7000-b831-5f5d7db0decb', 1, 1796106446096, 'http://127.0.0.1:32895/200', '{}', 'v1,+VbGtzOal1a5Y+h9HSpscuwkVHZo4DLii5OFTFTFJYk=', 200, '{"date":"Tue, 01 Dec 2026 06:27:26 GMT","connection":"keep-alive","keep-alive":"timeout=5","transfer-encoding":"chunked"}', 'seen', false, NULL, NULL, '{"dns":null,"connect":15.162,"tls":null,"first_byte":75.057,"total":75.091}');
INSERT INTO public.attempts VALUES ('01a23049-6375-7001-bc70-e6f746784c72', '01a23049-6510-7001-9422-3bcd4d8fc601', '01a23049-64e0-700f-a8dc-b7445a174738', '01a23049-647a-7000-bca1-6b15a325415b', 1, 1796106446096, 'http://127.0.0.1:32895/410', '{}', 'v1,U350Zg9Wtt90xMjMWCf7dngsnJ9DpWupmrI3wNJeguM=', 410, '{"date":"Tue, 01 Dec 2026 06:27:26 GMT","connection":"keep-alive","keep-alive":"timeout=5","transfer-encoding":"chunked"}', 'seen', false, 'http_410', 'The endpoint answered 410 Gone.', '{"dns":null,"connect":15.031,"tls":null,"first_byte":79.703,"total":79.756}');
INSERT INTO public.attempts VALUES ('01a23049-6375-7001-bc70-e6f746784c72', '01a23049-6510-7002-89a0-2d6f49e7864f', '01a23049-64e0-7010-9456-e3cbdd235ede', '01a23049-6484-7000-b23a-15e5212b8973', 1, 1796106446096, 'http://127.0.0.1:32895/503', '{}', 'v1,mztIWUZMtdxB9j60fCB2kkM42NCEIB/25Oqk3Rfxa/k=', 503, '{"date":"Tue, 01 Dec 2026 06:27:26 GMT","connection":"keep-alive","keep-alive":"timeout=5","transfer-encoding":"chunked"}', 'seen', false, 'http_503', 'The endpoint answered 503 Service Unavailable.', '{"dns":null,"connect":14.881,"tls":null,"first_byte":79.784,"total":79.829}');
INSERT INTO public.attempts VALUES ('01a23049-6375-7001-bc70-e6f746784c72', '01a23049-6510-7003-8b97-d46c1cb63148', '01a23049-64e0-7012-8de3-40baaab0aee0', '01a23049-641a-7000-81b3-fd67ada72fc7', 1, 1796106446096, 'http://127.0.0.1:32895/200', '{"authorization":"Basic ***","x-env":"prod"}', 'v1,lw3woGfQfkqL7sBgNrAIR9HEeiL4E2YbfAY3NE+X+I4= v1,1BQ33+UlQXCeERUqrpNl7PVETN71G/7dtH8y5eyO9C0=', 200, '{"date":"Tue, 01 Dec 2026 06:27:26 GMT","connection":"keep-alive","keep-alive":"timeout=5","transfer-encoding":"chunked"}', 'seen', false, NULL, NULL, '{"dns":null,"connect":18.8,"tls":null,"first_byte":79.877,"total":79.914}');
INSERT INTO public.attempts VALUES ('01a23049-6375-7001-bc70-e6f746784c72', '01a23049-6511-7000-95a9-77503da7e12f', '01a23049-64e0-7013-b103-4fe7345966aa', '01a23049-6428-7000-b6aa-6271cc1cbf84', 1, 1796106446097, 'http://127.0.0.1:32895/500', '{"authorization":"Bearer ***"}', 'v1,Sy/sl637bQ5BjjceKbKblUAuCrSR2T58B9Y9dKerJxU=', 500, '{"date":"Tue, 01 Dec 2026 06:27:26 GMT","connection":"keep-alive","keep-alive":"timeout=5","transfer-encoding":"chunked"}', 'seen', false, 'http_500', 'The endpoint answered 500 Internal Server Error.', '{"dns":null,"connect":18.553,"tls":null,"first_byte":79.739,"total":79.777}');
INSERT INTO public.attempts VALUES ('01a23049-6375-7001-bc70-e6f746784c72', '01a23049-6511-7001-96a1-c7964f384c31', '01a23049-64e0-7014-86fa-a3987e0f5256', '01a23049-6435-7000-a97d-1e2feebfa499', 1, 1796106446097, 'http://127.0.0.1:32895/503', '{"x-key":"***"}', 'v1,CTBjy1sCzrcvKrfJI+c6f+oB1FEYvJJrRVXAv1QMBMI=', 503, '{"date":"Tue, 01 Dec 2026 06:27:26 GMT","connection":"keep-alive","keep-alive":"timeout=5","transfer-encoding":"chunked"}', 'seen', false, 'http_503', 'The endpoint answered 503 Service Unavailable.', '{"dns":null,"connect":18.414,"tls":null,"first_byte":79.734,"total":79.769}');
INSERT INTO public.attempts VALUES ('01a23049-6375-7001-bc70-e6f746784c72', '01a23049-6511-7002-b815-bd7f8f788c42', '01a23049-64e0-7017-bc96-85f1b36020c3', '01a23049-6470-7000-b831-5f5d7db0decb', 1, 1796106446097, 'http://127.0.0.1:32895/200', '{}', 'v1,XvbZcNRpsCd+xfL79mIUWhdGOm1Z3D7b4uRcb/o4pGQ=', 200, '{"date":"Tue, 01 Dec 2026 06:27:26 GMT","connection":"keep-alive","keep-alive":"timeout=5","transfer-encoding":"chunked"}', 'seen', false, NULL, NULL, '{"dns":null,"connect":18.269,"tls":null,"first_byte":79.735,"total":79.799}');
INSERT INTO public.attempts VALUES ('01a23049-6375-7001-bc70-e6f746784c72', '01a23049-6512-7000-82f1-bf8c6be6020f', '01a23049-64e0-7018-8dde-ce43ef476ef7', '01a23049-647a-7000-bca1-6b15a325415b', 1, 1796106446098, 'http://127.0.0.1:32895/410', '{}', 'v1,W3uczgEY0RIPokIqxVQpdQCmsEnyzpuf/1fq7AfRn8E=', 410, '{"date":"Tue, 01 Dec 2026 06:27:26 GMT","connection":"keep-alive","keep-alive":"timeout=5","transfer-encoding":"chunked"}', 'seen', false, 'http_410', 'The endpoint answered 410 Gone.', '{"dns":null,"connect":18.152,"tls":null,"first_byte":79.717,"total":79.752}');
INSERT INTO public.attempts VALUES ('01a23049-6375-7001-bc70-e6f746784c72', '01a23049-6512-7001-a1b2-c3ac9ca79ca4', '01a23049-64e0-7019-8089-658440092880', '01a23049-6484-7000-b23a-15e5212b8973', 1, 1796106446098, 'http://127.0.0.1:32895/503', '{}', 'v1,yuwi5ufTYjUULA4UbcLgc7AU7u7vmazIw9lsyw8S5j0=', 503, '{"date":"Tue, 01 Dec 2026 06:27:26 GMT","connection":"keep-alive","keep-alive":"timeout=5","transfer-encoding":"chunked"}', 'seen', false, 'http_503', 'The endpoint answered 503 Service Unavailable.', '{"dns":null,"connect":18.003,"tls":null,"first_byte":79.663,"total":79.704}');
INSERT INTO public.attempts VALUES ('01a23049-6375-7001-bc70-e6f746784c72', '01a23049-6513-7003-af24-a6ffdf7f04ff', '01a23049-64e0-7022-b234-1029a01066d3', '01a23049-647a-7000-bca1-6b15a325415b', 1, 1796106446099, 'http://127.0.0.1:32895/410', '{}', 'v1,421MbLG0rge4hyJ3/DIMhyGRHNbuPblSfRAGuTK3+Bg=', 410, '{"date":"Tue, 01 Dec 2026 06:27:26 GMT","connection":"keep-alive","keep-alive":"timeout=5","transfer-encoding":"chunked"}', 'seen', false, 'http_410', 'The endpoint answered 410 Gone.', '{"dns":null,"connect":17.284,"tls":null,"first_byte":78.374,"total":78.42}');
INSERT INTO public.attempts VALUES ('01a23049-6375-7001-bc70-e6f746784c72', '01a23049-6514-7000-9c17-c79dff197919', '01a23049-64e0-7023-825d-40f106341fee', '01a23049-6484-7000-b23a-15e5212b8973', 1, 1796106446100, 'http://127.0.0.1:32895/503', '{}', 'v1,zPnU6vUkCFngCGRLtgllcgo9VSmb/WUvRlJoXLNJSB4=', 503, '{"date":"Tue, 01 Dec 2026 06:27:26 GMT","connection":"keep-alive","keep-alive":"timeout=5","transfer-encoding":"chunked"}', 'seen', false, 'http_503', 'The endpoint answered 503 Service Unavailable.', '{"dns":null,"connect":17.148,"tls":null,"first_byte":78.24,"total":78.275}');
INSERT INTO public.attempts VALUES ('01a23049-6375-7001-bc70-e6f746784c72', '01a23049-6514-7001-a00a-b00e88ee89f6', '01a23049-64e0-7026-849c-90034cd7cabe', '01a23049-641a-7000-81b3-fd67ada72fc7', 1, 1796106446100, 'http://127.0.0.1:32895/200', '{"authorization":"Basic ***","x-env":"prod"}', 'v1,5quj0DgnSemUf6FIjXZi/al3WvWzFB3n1mtLJipLZvg= v1,LmjbCjspG49KbiWvvcH+X559/IRFcKXImClj7Ztq1UA=', 200, '{"date":"Tue, 01 Dec 2026 06:27:26 GMT","connection":"keep-alive","keep-alive":"timeout=5","transfer-encoding":"chunked"}', 'seen', false, NULL, NULL, '{"dns":null,"connect":16.958,"tls":null,"first_byte":78.155,"total":78.189}');
INSERT INTO public.attempts VALUES ('01a23049-6375-7001-bc70-e6f746784c72', '01a23049-6512-7002-b9f2-87b0b05dc989', '01a23049-64e0-701c-ac0e-222170a69f65', '01a23049-641a-7000-81b3-fd67ada72fc7', 1, 1796106446098, 'http://127.0.0.1:32895/200', '{"authorization":"Basic ***","x-env":"prod"}', 'v1,JsfqBLHJTdXpSsHHMujcsSldJ7JVRbo/YaoAZjKoqag= v1,8fPmBpzROd6wheNKMCpYyWNIXvYUjBYt9hUOtV0Ej78=', 200, '{"date":"Tue, 01 Dec 2026 06:27:26 GMT","connection":"keep-alive","keep-alive":"timeout=5","transfer-encoding":"chunked"}', 'seen', false, NULL, NULL, '{"dns":null,"connect":17.802,"tls":null,"first_byte":79.881,"total":80.03}');
INSERT INTO public.attempts VALUES ('01a23049-6375-7001-bc70-e6f746784c72', '01a23049-6513-7000-9525-1260e094b3ad', '01a23049-64e0-701d-ac18-24c1975545a8', '01a23049-6428-7000-b6aa-6271cc1cbf84', 1, 1796106446099, 'http://127.0.0.1:32895/500', '{"authorization":"Bearer ***"}', 'v1,G7DyylBnvuTqEj6njcUwWdPS4ARLHtNh6P1MBFaNaYc=', 500, '{"date":"Tue, 01 Dec 2026 06:27:26 GMT","connection":"keep-alive","keep-alive":"timeout=5","transfer-encoding":"chunked"}', 'seen', false, 'http_500', 'The endpoint answered 500 Internal Server Error.', '{"dns":null,"connect":17.701,"tls":null,"first_byte":79.974,"total":80.026}');
INSERT INTO public.attempts VALUES ('01a23049-6375-7001-bc70-e6f746784c72', '01a23049-650f-7003-b39d-499a9e062b58', '01a23049-64df-7052-ad13-f99e619c73d4', '01a23049-6428-7000-b6aa-6271cc1cbf84', 1, 1796106446095, 'http://127.0.0.1:32895/500', '{"authorization":"Bearer ***"}', 'v1,80tYGtf4munQXZr67OjNw8fffVASghYSx1JQGaXahtQ=', 500, '{"date":"Tue, 01 Dec 2026 06:27:26 GMT","connection":"keep-alive","keep-alive":"timeout=5","transfer-encoding":"chunked"}', 'seen', false, 'http_500', 'The endpoint answered 500 Internal Server Error.', '{"dns":null,"connect":25.72,"tls":null,"first_byte":83.5,"total":83.561}');
INSERT INTO public.attempts VALUES ('01a23049-6375-7001-bc70-e6f746784c72', '01a23049-6514-7002-b4b7-4a36c4474b25', '01a23049-64e0-7027-a744-586fdf43b2ee', '01a23049-6428-7000-b6aa-6271cc1cbf84', 1, 1796106446100, 'http://127.0.0.1:32895/500', '{"authorization":"Bearer ***"}', 'v1,0VfqVnTggpDADydCBbs5GidkdcLbBCkjZLpSzCrZBjc=', 500, '{"date":"Tue, 01 Dec 2026 06:27:26 GMT","connection":"keep-alive","keep-alive":"timeout=5","transfer-encoding":"chunked"}', 'seen', false, 'http_500', 'The endpoint answered 500 Internal Server Error.', '{"dns":null,"connect":16.79,"tls":null,"first_byte":78.527,"total":78.563}');
INSERT INTO public.attempts VALUES ('01a23049-6375-7001-bc70-e6f746784c72', '01a23049-6513-7001-8bc3-8b30ccb1c17a', '01a23049-64e0-701e-9cbb-a4dcd194f4b1', '01a23049-6435-7000-a97d-1e2feebfa499', 1, 1796106446099, 'http://127.0.0.1:32895/503', '{"x-key":"***"}', 'v1,A+QBLftLkmSHNDoaV5fuYYBVFpIMsJNf+sbuzQUXvoI=', 503, '{"date":"Tue, 01 Dec 2026 06:27:26 GMT","connection":"keep-alive","keep-alive":"timeout=5","transfer-encoding":"chunked"}', 'seen', false, 'http_503', 'The endpoint answered 503 Service Unavailable.', '{"dns":null,"connect":17.576,"tls":null,"first_byte":80.123,"total":80.163}');
INSERT INTO public.attempts VALUES ('01a23049-6375-7001-bc70-e6f746784c72', '01a23049-6513-7002-8cb2-f20129965fe3', '01a23049-64e0-7021-9b22-4db8da7ac9f6', '01a23049-6470-7000-b831-5f5d7db0decb', 1, 1796106446099, 'http://127.0.0.1:32895/200', '{}', 'v1,K+UKu/AQnB2Fc7ZYwvENrwbz4WVb0mC77kFiHtcor1o=', 200, '{"date":"Tue, 01 Dec 2026 06:27:26 GMT","connection":"keep-alive","keep-alive":"timeout=5","transfer-encoding":"chunked"}', 'seen', false, NULL, NULL, '{"dns":null,"connect":17.435,"tls":null,"first_byte":80.0,"total":80.039}');
INSERT INTO public.attempts VALUES ('01a23049-6375-7001-bc70-e6f746784c72', '01a23049-6514-7003-a160-31370264e8f6', '01a23049-64df-7053-8b9b-41a2b33e05a4', '01a23049-6435-7000-a97d-1e2feebfa499', 1, 1796106446100, 'http://127.0.0.1:32895/503', '{"x-key":"***"}', 'v1,ZDI+h0KN4p+UEQjVYnH2z9PnMUb9gCRoZg6Nv7In7bo=', 503, '{"date":"Tue, 01 Dec 2026 06:27:26 GMT","connection":"keep-alive","keep-alive":"timeout=5","transfer-encoding":"chunked"}', 'seen', false, 'http_503', 'The endpoint answered 503 Service Unavailable.', '{"dns":null,"connect":25.524,"tls":null,"first_byte":79.812,"total":79.858}');
INSERT INTO public.attempts VALUES ('01a23049-6375-7001-bc70-e6f746784c72', '01a23049-6515-7001-931a-944ce46ce4f8', '01a23049-64df-70ab-ab9d-3149679cb351', '01a23049-6441-7000-92fb-51dc8acffff1', 1, 1796106446101, 'http://127.0.0.1:32895/200', '{}', 'v1,1x8heva+ow21sh1E0kUX6MkM9+uFDmEvWpvqulblg0w=', 200, '{"date":"Tue, 01 Dec 2026 06:27:26 GMT","connection":"keep-alive","keep-alive":"timeout=5","transfer-encoding":"chunked"}', 'seen', false, NULL, NULL, '{"dns":null,"connect":25.387,"tls":null,"first_byte":81.066,"total":81.109}');
INSERT INTO public.attempts VALUES ('01a23049-6375-7001-bc70-e6f746784c72', '01a23049-6515-7000-b3e1-a66206083939', '01a23049-64e0-7028-82c6-2a0ebe25a23c', '01a23049-6435-7000-a97d-1e2feebfa499', 1, 1796106446101, 'http://127.0.0.1:32895/503', '{"x-key":"***"}', 'v1,3UuDRwVs4AFKnrxz4WLF+xOJBRn2kJIKO1QyugUzoHQ=', 503, '{"date":"Tue, 01 Dec 2026 06:27:26 GMT","connection":"keep-alive","keep-alive":"timeout=5","transfer-encoding":"chunked"}', 'seen', false, 'http_503', 'The endpoint answered 503 Service Unavailable.', '{"dns":null,"connect":16.672,"tls":null,"first_byte":81.159,"total":81.201}');
INSERT INTO public.attempts VALUES ('01a23049-6375-7001-bc70-e6f746784c72', '01a23049-6515-7003-91ad-46bbd578eba5', '01a23049-64df-7056-adcb-f7b1b3031ec5', '01a23049-6470-7000-b831-5f5d7db0decb', 1, 1796106446101, 'http://127.0.0.1:32895/200', '{}', 'v1,TrKKHAn2om/P/q4gEd+JBD4BJJZdKqJiONkuu0MJbio=', 200, '{"date":"Tue, 01 Dec 2026 06:27:26 GMT","connection":"keep-alive","keep-alive":"timeout=5","transfer-encoding":"chunked"}', 'seen', false, NULL, NULL, '{"dns":null,"connect":25.257,"tls":null,"first_byte":83.015,"total":83.072}');
INSERT INTO public.attempts VALUES ('01a23049-6375-7001-bc70-e6f746784c72', '01a23049-6515-7002-9a92-135153d3420d', '01a23049-64e0-702b-98c0-d5c4799c7983', '01a23049-6470-7000-b831-5f5d7db0decb', 1, 1796106446101, 'http://127.0.0.1:32895/200', '{}', 'v1,Tvz3pLaD8i/2dWd/farlkLZQYuLfhAyolvcVRjMNT/c=', 200, '{"date":"Tue, 01 Dec 2026 06:27:26 GMT","connection":"keep-alive","keep-alive":"timeout=5","transfer-encoding":"chunked"}', 'seen', false, NULL, NULL, '{"dns":null,"connect":16.524,"tls":null,"first_byte":83.374,"total":83.443}');
INSERT INTO public.attempts VALUES ('01a23049-6375-7001-bc70-e6f746784c72', '01a23049-6515-7004-a7ec-62b6baeb6f0a', '01a23049-64e0-702c-b958-4f73a7e049ba', '01a23049-647a-7000-bca1-6b15a325415b', 1, 1796106446101, 'http://127.0.0.1:32895/410', '{}', 'v1,MXhaRJJ8172Fm84WOJ/ioSSaU29qTG3lJevfezTY9wo=', 410, '{"date":"Tue, 01 Dec 2026 06:27:26 GMT","connection":"keep-alive","keep-alive":"timeout=5","transfer-encoding":"chunked"}', 'seen', false, 'http_410', 'The endpoint answered 410 Gone.', '{"dns":null,"connect":16.381,"tls":null,"first_byte":83.599,"total":83.638}');
INSERT INTO public.attempts VALUES ('01a23049-6375-7001-bc70-e6f746784c72', '01a23049-6515-7005-baf0-125cbd3cc804', '01a23049-64df-7057-a031-85da8dadcb52', '01a23049-647a-7000-bca1-6b15a325415b', 1, 1796106446101, 'http://127.0.0.1:32895/410', '{}', 'v1,ED99KWi4UQDQ+1h3+RdAV+1b292Raft0nbLDG7RAQYQ=', 410, '{"date":"Tue, 01 Dec 2026 06:27:26 GMT","connection":"keep-alive","keep-alive":"timeout=5","transfer-encoding":"chunked"}', 'seen', false, 'http_410', 'The endpoint answered 410 Gone.', '{"dns":null,"connect":25.126,"tls":null,"first_byte":85.352,"total":85.404}');
INSERT INTO public.attempts VALUES ('01a23049-6375-7001-bc70-e6f746784c72', '01a23049-6516-7002-9be4-1a762a301662', '01a23049-64df-705c-85ac-a069cbf05021', '01a23049-6428-7000-b6aa-6271cc1cbf84', 1, 1796106446102, 'http://127.0.0.1:32895/500', '{"authorization":"Bearer ***"}', 'v1,TDA4w+ibhmi7zDDfScPkOg6SkqBGWHPofT2sKlcxvWI=', 500, '{"date":"Tue, 01 Dec 2026 06:27:26 GMT","connection":"keep-alive","keep-alive":"timeout=5","transfer-encoding":"chunked"}', 'seen', false, 'http_500', 'The endpoint answered 500 Internal Server Error.', '{"dns":null,"connect":26.139,"tls":null,"first_byte":84.956,"total":85.005}');
INSERT INTO public.attempts VALUES ('01a23049-6375-7001-bc70-e6f746784c72', '01a23049-6515-7006-8b42-c8d487565fd8', '01a23049-64e0-702d-b238-8683fa5bf24a', '01a23049-6484-7000-b23a-15e5212b8973', 1, 1796106446101, 'http://127.0.0.1:32895/503', '{}', 'v1,hBS43s2eHIOpy2XQ/AQyjhr0cZgseoQD3B1zg/dNgEk=', 503, '{"date":"Tue, 01 Dec 2026 06:27:26 GMT","connection":"keep-alive","keep-alive":"timeout=5","transfer-encoding":"chunked"}', 'seen', false, 'http_503', 'The endpoint answered 503 Service Unavailable.', '{"dns":null,"connect":16.22,"tls":null,"first_byte":86.177,"total":86.214}');
INSERT INTO public.attempts VALUES ('01a23049-6375-7001-bc70-e6f746784c72', '01a23049-6515-7007-b9ba-63035de40569', '01a23049-64df-7058-ad94-c825506a3521', '01a23049-6484-7000-b23a-15e5212b8973', 1, 1796106446101, 'http://127.0.0.1:32895/503', '{}', 'v1,6s3XW4mlmN3SznvPo6TCUabPzo6ZedS2uTGDKml+gkA=', 503, '{"date":"Tue, 01 Dec 2026 06:27:26 GMT","connection":"keep-alive","keep-alive":"timeout=5","transfer-encoding":"chunked"}', 'seen', false, 'http_503', 'The endpoint answered 503 Service Unavailable.', '{"dns":null,"connect":24.987,"tls":null,"first_byte":86.403,"total":86.44}');
INSERT INTO public.attempts VALUES ('01a23049-6375-7001-bc70-e6f746784c72', '01a23049-6516-7000-8cec-6a27f77246af', '01a23049-64df-7081-bf3e-75149e1d32cc', '01a23049-644e-7000-b455-bb74c4f50631', 1, 1796106446102, 'http://127.0.0.1:32895/200', '{}', 'v1,6xmb/8QxeziWFSGFAK7wpiWOSM+5otvaVirmmS8dGKs=', 200, '{"date":"Tue, 01 Dec 2026 06:27:26 GMT","connection":"keep-alive","keep-alive":"timeout=5","transfer-encoding":"chunked"}', 'seen', false, NULL, NULL, '{"dns":null,"connect":24.875,"tls":null,"first_byte":86.486,"total":86.55}');
INSERT INTO public.attempts VALUES ('01a23049-6375-7001-bc70-e6f746784c72', '01a23049-6516-7001-a7bf-bafd0b74b899', '01a23049-64df-705b-b3e6-fa632bb766df', '01a23049-641a-7000-81b3-fd67ada72fc7', 1, 1796106446102, 'http://127.0.0.1:32895/200', '{"authorization":"Basic ***","x-env":"prod"}', 'v1,LNYT5w1+Wy1/44t/OoF/DmFFBoA3GcE1YclvUG2TtZU= v1,UR+fvAutY8Qr/4uTNezaDuwrja6T3Cx7nvv3SAMgZ/4=', 200, '{"date":"Tue, 01 Dec 2026 06:27:26 GMT","connection":"keep-alive","keep-alive":"timeout=5","transfer-encoding":"chunked"}', 'seen', false, NULL, NULL, '{"dns":null,"connect":24.674,"tls":null,"first_byte":86.543,"total":86.591}');
INSERT INTO public.attempts VALUES ('01a23049-6375-7001-bc70-e6f746784c72', '01a23049-6517-7001-ac0e-14a759d4ff97', '01a23049-64e0-700c-a2bc-47537378c542', '01a23049-6441-7000-92fb-51dc8acffff1', 1, 1796106446103, 'http://127.0.0.1:32895/200', '{}', 'v1,KzllewMEsOZhp8FdfenAxeTrIjILUtyytnLlmhPC+Vw=', 200, '{"date":"Tue, 01 Dec 2026 06:27:26 GMT","connection":"keep-alive","keep-alive":"timeout=5","transfer-encoding":"chunked"}', 'seen', false, NULL, NULL, '{"dns":null,"connect":28.352,"tls":null,"first_byte":86.429,"total":86.484}');
INSERT INTO public.attempts VALUES ('01a23049-6375-7001-bc70-e6f746784c72', '01a23049-6517-7000-aade-cb340ffafce0', '01a23049-64df-705d-af65-64342fe11f3a', '01a23049-6435-7000-a97d-1e2feebfa499', 1, 1796106446103, 'http://127.0.0.1:32895/503', '{"x-key":"***"}', 'v1,EQnDF8rUiv7MN5AVIeQlr9mKakRg3L0iRbwqtsJU8j8=', 503, '{"date":"Tue, 01 Dec 2026 06:27:26 GMT","connection":"keep-alive","keep-alive":"timeout=5","transfer-encoding":"chunked"}', 'seen', false, 'http_503', 'The endpoint answered 503 Service Unavailable.', '{"dns":null,"connect":26.009,"tls":null,"first_byte":86.939,"total":86.983}');
INSERT INTO public.attempts VALUES ('01a23049-6375-7001-bc70-e6f746784c72', '01a23049-66f4-7003-aba6-205c01ab6e22', '01a23049-64df-703d-9718-2d97d5bcee33', '01a23049-644e-7000-b455-bb74c4f50631', 2, 1796106446580, 'http://127.0.0.1:32895/200', '{}', 'v1,wSMUynJaDXs0f1s3fg8ikOMoSjwhAaJSYzlYPK5754o=', 200, '{"date":"Tue, 01 Dec 2026 06:27:26 GMT","connection":"keep-alive","keep-alive":"timeout=5","transfer-encoding":"chunked"}', 'seen', false, NULL, NULL, '{"dns":null,"connect":null,"tls":null,"first_byte":1.755,"total":1.837}');
INSERT INTO public.attempts VALUES ('01a23049-6375-7001-bc70-e6f746784c72', '01a23049-66f4-7000-aff7-63e068ecbf27', '01a23049-64df-700d-8238-c06e4c9f0aa2', '01a23049-644e-7000-b455-bb74c4f50631', 2, 1796106446580, 'http://127.0.0.1:32895/200', '{}', 'v1,B0GHKQX/JxQyfzISXhY47KdIuYXQd7NVkXMymFICx3k=', 200, '{"date":"Tue, 01 Dec 2026 06:27:26 GMT","connection":"keep-alive","keep-alive":"timeout=5","transfer-encoding":"chunked"}', 'seen', false, NULL, NULL, '{"dns":null,"connect":null,"tls":null,"first_byte":2.817,"total":2.854}');
INSERT INTO public.attempts VALUES ('01a23049-6375-7001-bc70-e6f746784c72', '01a23049-66f3-7001-a3f7-c0401b15394b', '01a23049-64e0-7025-bd89-cece2efb2b3e', '01a23049-644e-7000-b455-bb74c4f50631', 2, 1796106446579, 'http://127.0.0.1:32895/200', '{}', 'v1,lXlup0VG2vn7jxOFHWGL1ENgFxt6v70H/yABksutV5g=', 200, '{"date":"Tue, 01 Dec 2026 06:27:26 GMT","connection":"keep-alive","keep-alive":"timeout=5","transfer-encoding":"chunked"}', 'seen', false, NULL, NULL, '{"dns":null,"connect":null,"tls":null,"first_byte":3.446,"total":3.481}');
INSERT INTO public.attempts VALUES ('01a23049-6375-7001-bc70-e6f746784c72', '01a23049-66f3-7000-b94a-bf9193ab7486', '01a23049-64df-7003-85f7-836c28804565', '01a23049-644e-7000-b455-bb74c4f50631', 2, 1796106446579, 'http://127.0.0.1:32895/200', '{}', 'v1,bsgUzBr8MnalWh+9N/sQBm84pCCvGKW76ivNw6rmGzc=', 200, '{"date":"Tue, 01 Dec 2026 06:27:26 GMT","connection":"keep-alive","keep-alive":"timeout=5","transfer-encoding":"chunked"}', 'seen', false, NULL, NULL, '{"dns":null,"connect":null,"tls":null,"first_byte":3.775,"total":3.813}');
INSERT INTO public.attempts VALUES ('01a23049-6375-7001-bc70-e6f746784c72', '01a23049-66f4-7002-8095-8a7d28d94961', '01a23049-64df-702a-a793-7128d9b2c4a8', '01a23049-644e-7000-b455-bb74c4f50631', 2, 1796106446580, 'http://127.0.0.1:32895/200', '{}', 'v1,RRGGZQZyChNl+gf9brRlxXku2WH//TpDDhHd2vFwpz8=', 200, '{"date":"Tue, 01 Dec 2026 06:27:26 GMT","connection":"keep-alive","keep-alive":"timeout=5","transfer-encoding":"chunked"}', 'seen', false, NULL, NULL, '{"dns":null,"connect":null,"tls":null,"first_byte":3.165,"total":3.232}');
INSERT INTO public.attempts VALUES ('01a23049-6375-7001-bc70-e6f746784c72', '01a23049-66f4-7001-90cb-a021cf002a1d', '01a23049-64df-7020-80e5-eba5d7c367c8', '01a23049-644e-7000-b455-bb74c4f50631', 2, 1796106446580, 'http://127.0.0.1:32895/200', '{}', 'v1,Ox4qFLppW4CsjnJ+OnjEbnKSPwjxCnjMrP3O7hqTi4o=', 200, '{"date":"Tue, 01 Dec 2026 06:27:26 GMT","connection":"keep-alive","keep-alive":"timeout=5","transfer-encoding":"chunked"}', 'seen', false, NULL, NULL, '{"dns":null,"connect":null,"tls":null,"first_byte":3.488,"total":3.631}');
INSERT INTO public.attempts VALUES ('01a23049-6375-7001-bc70-e6f746784c72', '01a23049-66f6-7004-835e-31edf9556bd8', '01a23049-64df-7094-a43c-5ad74baaaf47', '01a23049-644e-7000-b455-bb74c4f50631', 2, 1796106446582, 'http://127.0.0.1:32895/200', '{}', 'v1,89/7ezwzZAbcoYwKFc+4UoJeIGZSWYAoNP06vUzjWeY=', 200, '{"date":"Tue, 01 Dec 2026 06:27:26 GMT","connection":"keep-alive","keep-alive":"timeout=5","transfer-encoding":"chunked"}', 'seen', false, NULL, NULL, '{"dns":null,"connect":null,"tls":null,"first_byte":5.146,"total":5.204}');
INSERT INTO public.attempts VALUES ('01a23049-6375-7001-bc70-e6f746784c72', '01a23049-66f5-7000-8d8e-a019983271b8', '01a23049-64df-7047-9173-555fdedf175f', '01a23049-644e-7000-b455-bb74c4f50631', 2, 1796106446581, 'http://127.0.0.1:32895/200', '{}', 'v1,iwFYSPIsh1LDs3cfjBzF8J7Q65zvbHQn+ummrwyzqlc=', 200, '{"date":"Tue, 01 Dec 2026 06:27:26 GMT","connection":"keep-alive","keep-alive":"timeout=5","transfer-encoding":"chunked"}', 'seen', false, NULL, NULL, '{"dns":null,"connect":null,"tls":null,"first_byte":6.955,"total":6.994}');
INSERT INTO public.attempts VALUES ('01a23049-6375-7001-bc70-e6f746784c72', '01a23049-66f5-7001-8715-6788d807fbe9', '01a23049-64df-705a-9a3c-9512daa409eb', '01a23049-644e-7000-b455-bb74c4f50631', 2, 1796106446581, 'http://127.0.0.1:32895/200', '{}', 'v1,aYeSgFpCg1cwScYHaGXCLRPKA1nQV/a1ZQpClKXi3NY=', 200, '{"date":"Tue, 01 Dec 2026 06:27:26 GMT","connection":"keep-alive","keep-alive":"timeout=5","transfer-encoding":"chunked"}', 'seen', false, NULL, NULL, '{"dns":null,"connect":null,"tls":null,"first_byte":6.927,"total":6.965}');
INSERT INTO public.attempts VALUES ('01a23049-6375-7001-bc70-e6f746784c72', '01a23049-66f5-7002-9048-8c07690f7c87', '01a23049-64df-7064-8170-ff6487a6787f', '01a23049-644e-7000-b455-bb74c4f50631', 2, 1796106446581, 'http://127.0.0.1:32895/200', '{}', 'v1,GRsMcrq5qBvoGSR6mQTCCbubVULb7CaHWHLz029Q2BM=', 200, '{"date":"Tue, 01 Dec 2026 06:27:26 GMT","connection":"keep-alive","keep-alive":"timeout=5","transfer-encoding":"chunked"}', 'seen', false, NULL, NULL, '{"dns":null,"connect":null,"tls":null,"first_byte":6.895,"total":6.931}');
INSERT INTO public.attempts VALUES ('01a23049-6375-7001-bc70-e6f746784c72', '01a23049-66f6-7000-8bc9-9008ce39c06f', '01a23049-64df-7077-bdf3-17d26e2fee56', '01a23049-644e-7000-b455-bb74c4f50631', 2, 1796106446582, 'http://127.0.0.1:32895/200', '{}', 'v1,vuxEk1fa996CwCiHKaM3JKCi2+Zap44KIdzGpXZM1Bw=', 200, '{"date":"Tue, 01 Dec 2026 06:27:26 GMT","connection":"keep-alive","keep-alive":"timeout=5","transfer-encoding":"chunked"}', 'seen', false, NULL, NULL, '{"dns":null,"connect":null,"tls":null,"first_byte":6.545,"total":6.639}');
INSERT INTO public.attempts VALUES ('01a23049-6375-7001-bc70-e6f746784c72', '01a23049-66f6-7001-af6c-e355e3083d66', '01a23049-64e0-7008-967e-650ef2fa61dc', '01a23049-644e-7000-b455-bb74c4f50631', 2, 1796106446582, 'http://127.0.0.1:32895/200', '{}', 'v1,dqGPvplzeSozsFzFHumgk7l0zuENfzuf9AyYKTs7DCY=', 200, '{"date":"Tue, 01 Dec 2026 06:27:26 GMT","connection":"keep-alive","keep-alive":"timeout=5","transfer-encoding":"chunked"}', 'seen', false, NULL, NULL, '{"dns":null,"connect":null,"tls":null,"first_byte":6.617,"total":6.683}');
INSERT INTO public.attempts VALUES ('01a23049-6375-7001-bc70-e6f746784c72', '01a23049-66f5-7003-80d7-a8a07ef19ceb', '01a23049-64df-709e-8df7-a5eead253edc', '01a23049-644e-7000-b455-bb74c4f50631', 2, 1796106446581, 'http://127.0.0.1:32895/200', '{}', 'v1,8bQNhIbMSI0veYnPFPFUlDqxSwWGPWHFfTIqfsgS5q4=', 200, '{"date":"Tue, 01 Dec 2026 06:27:26 GMT","connection":"keep-alive","keep-alive":"timeout=5","transfer-encoding":"chunked"}', 'seen', false, NULL, NULL, '{"dns":null,"connect":null,"tls":null,"first_byte":7.103,"total":7.14}');
INSERT INTO public.attempts VALUES ('01a23049-6375-7001-bc70-e6f746784c72', '01a23049-66f6-7003-8efa-4c45a382bcd1', '01a23049-64e0-701b-9d2d-27bdc20a9474', '01a23049-644e-7000-b455-bb74c4f50631', 2, 1796106446582, 'http://127.0.0.1:32895/200', '{}', 'v1,qxJVAMEMhmN0pWX46uj5BGm6sHT7UnCxErTYI95Qs0k=', 200, '{"date":"Tue, 01 Dec 2026 06:27:26 GMT","connection":"keep-alive","keep-alive":"timeout=5","transfer-encoding":"chunked"}', 'seen', false, NULL, NULL, '{"dns":null,"connect":null,"tls":null,"first_byte":6.611,"total":6.65}');
INSERT INTO public.attempts VALUES ('01a23049-6375-7001-bc70-e6f746784c72', '01a23049-66f5-7004-8f67-b1837026cef5', '01a23049-64df-70b1-a86b-7471f9a0bd4f', '01a23049-644e-7000-b455-bb74c4f50631', 2, 1796106446581, 'http://127.0.0.1:32895/200', '{}', 'v1,lDQFGC4/o8w6gqbfzlIWtSzS6NCvYHlMQodyiC7/UvY=', 200, '{"date":"Tue, 01 Dec 2026 06:27:26 GMT","connection":"keep-alive","keep-alive":"timeout=5","transfer-encoding":"chunked"}', 'seen', false, NULL, NULL, '{"dns":null,"connect":null,"tls":null,"first_byte":7.281,"total":7.317}');
INSERT INTO public.attempts VALUES ('01a23049-6375-7001-bc70-e6f746784c72', '01a23049-66f6-7002-a6e6-b6ad6dba478f', '01a23049-64df-7081-bf3e-75149e1d32cc', '01a23049-644e-7000-b455-bb74c4f50631', 2, 1796106446582, 'http://127.0.0.1:32895/200', '{}', 'v1,6xmb/8QxeziWFSGFAK7wpiWOSM+5otvaVirmmS8dGKs=', 200, '{"date":"Tue, 01 Dec 2026 06:27:26 GMT","connection":"keep-alive","keep-alive":"timeout=5","transfer-encoding":"chunked"}', 'seen', false, NULL, NULL, '{"dns":null,"connect":null,"tls":null,"first_byte":6.836,"total":6.872}');


--
-- Data for Name: breakers; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.breakers VALUES ('01a23049-6428-7000-b6aa-6271cc1cbf84', 3301191197347178148, '01a23049-6375-7001-bc70-e6f746784c72', 'http://127.0.0.1:32895/500', 1796106446177, 1796106451177, 0, NULL);
INSERT INTO public.breakers VALUES ('01a23049-6435-7000-a97d-1e2feebfa499', -5096592089160948477, '01a23049-6375-7001-bc70-e6f746784c72', 'http://127.0.0.1:32895/503', 1796106446177, 1796106451177, 0, NULL);


--
-- Data for Name: clock_steps; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.clock_steps VALUES (1, 2, '00000000-0000-0000-0000-000000000000');


--
-- Data for Name: deliveries; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.deliveries VALUES ('01a23049-64de-7001-9b16-4e70ed2eff8a', '01a23049-6375-7001-bc70-e6f746784c72', '01a23049-641a-7000-81b3-fd67ada72fc7', '01a23049-64de-7000-9fd5-65cb75f0a767', '01a23049-641a-7001-9f9c-2b18b1ade6d6', 'order.paid', 'loyalty', 'email', 'delivered', NULL, 1, 0, 200, NULL, 1796106446046, NULL, NULL, NULL, NULL);
INSERT INTO public.deliveries VALUES ('01a23049-64de-7002-ade2-d93ad1440f61', '01a23049-6375-7001-bc70-e6f746784c72', '01a23049-6428-7000-b6aa-6271cc1cbf84', '01a23049-64de-7000-9fd5-65cb75f0a767', '01a23049-6428-7001-801b-622b77f7ea21', 'order.paid', 'loyalty', 'email', 'failed', 'attempts_exhausted', 1, 0, 500, 'http_500', 1796106446046, NULL, NULL, NULL, NULL);
INSERT INTO public.deliveries VALUES ('01a23049-64de-7003-9efe-ceb096ae10b9', '01a23049-6375-7001-bc70-e6f746784c72', '01a23049-6435-7000-a97d-1e2feebfa499', '01a23049-64de-7000-9fd5-65cb75f0a767', '01a23049-6435-7001-8979-1f19dc9b45bc', 'order.paid', 'loyalty', 'email', 'pending', NULL, 1, 0, 503, 'http_503', 1796106446046, 1796106451549, NULL, NULL, NULL);
INSERT INTO public.deliveries VALUES ('01a23049-64de-7004-bb11-ac4a8c9aa9bf', '01a23049-6375-7001-bc70-e6f746784c72', '01a23049-6441-7000-92fb-51dc8acffff1', '01a23049-64de-7000-9fd5-65cb75f0a767', '01a23049-6442-7000-b2ca-dc417370c829', 'order.paid', 'loyalty', 'email', 'delivered', NULL, 1, 0, 200, NULL, 1796106446046, NULL, NULL, NULL, NULL);
INSERT INTO public.deliveries VALUES ('01a23049-64de-7005-8fb4-462da99c8551', '01a23049-6375-7001-bc70-e6f746784c72', '01a23049-645a-7000-8949-e5200a82ff5f', '01a23049-64de-7000-9fd5-65cb75f0a767', '01a23049-645a-7001-9319-d12ab399935e', 'order.paid', 'loyalty', 'email', 'pending', NULL, 0, 0, NULL, NULL, 1796106446046, 1796106446046, NULL, NULL, NULL);
INSERT INTO public.deliveries VALUES ('01a23049-64de-7006-9e3c-57a5c2f2d6cc', '01a23049-6375-7001-bc70-e6f746784c72', '01a23049-6470-7000-b831-5f5d7db0decb', '01a23049-64de-7000-9fd5-65cb75f0a767', '01a23049-6470-7001-baa3-1d7c0d88fd8a', 'order.paid', 'loyalty', 'email', 'delivered', NULL, 1, 0, 200, NULL, 1796106446046, NULL, NULL, NULL, NULL);
INSERT INTO public.deliveries VALUES ('01a23049-64df-7000-b10c-7750d2574cdd', '01a23049-6375-7001-bc70-e6f746784c72', '01a23049-647a-7000-bca1-6b15a325415b', '01a23049-64de-7000-9fd5-65cb75f0a767', '01a23049-647a-7001-8b32-d970d5afcbb2', 'order.paid', 'loyalty', 'email', 'failed', 'gone', 1, 0, 410, 'http_410', 1796106446046, NULL, NULL, NULL, NULL);
INSERT INTO public.deliveries VALUES ('01a23049-64df-7001-b862-2bef2540580c', '01a23049-6375-7001-bc70-e6f746784c72', '01a23049-6484-7000-b23a-15e5212b8973', '01a23049-64de-7000-9fd5-65cb75f0a767', '01a23049-6484-7001-9d6f-77c889a4710a', 'order.paid', 'loyalty', 'email', 'cancelled', 'webhook_deleted', 1, 0, 503, 'http_503', 1796106446046, NULL, NULL, NULL, NULL);
INSERT INTO public.deliveries VALUES ('01a23049-64df-7003-85f7-836c28804565', '01a23049-6375-7001-bc70-e6f746784c72', '01a23049-644e-7000-b455-bb74c4f50631', '01a23049-64df-7002-8451-70236e4bfb9c', '01a23049-644e-7001-83d8-62265b9e10ba', 'message.sent', 'loyalty', 'email', 'delivered', NULL, 2, 1, 200, NULL, 1796106446046, NULL, NULL, NULL, NULL);
INSERT INTO public.deliveries VALUES ('01a23049-64df-7004-b1e8-c82063dd1ab7', '01a23049-6375-7001-bc70-e6f746784c72', '01a23049-641a-7000-81b3-fd67ada72fc7', '01a23049-64df-7002-8451-70236e4bfb9c', '01a23049-641a-7001-9f9c-2b18b1ade6d6', 'message.sent', 'loyalty', 'email', 'delivered', NULL, 1, 0, 200, NULL, 1796106446046, NULL, NULL, NULL, NULL);
INSERT INTO public.deliveries VALUES ('01a23049-64df-7005-a460-3a57a74e41a9', '01a23049-6375-7001-bc70-e6f746784c72', '01a23049-6428-7000-b6aa-6271cc1cbf84', '01a23049-64df-7002-8451-70236e4bfb9c', '01a23049-6428-7001-801b-622b77f7ea21', 'message.sent', 'loyalty', 'email', 'failed', 'attempts_exhausted', 1, 0, 500, 'http_500', 1796106446046, NULL, NULL, NULL, NULL);
INSERT INTO public.deliveries VALUES ('01a23049-64df-7006-b5f3-9d0b11a546b1', '01a23049-6375-7001-bc70-e6f746784c72', '01a23049-6435-7000-a97d-1e2feebfa499', '01a23049-64df-7002-8451-70236e4bfb9c', '01a23049-6435-7001-8979-1f19dc9b45bc', 'message.sent', 'loyalty', 'email', 'pending', NULL, 1, 0, 503, 'http_503', 1796106446046, 1796106450874, NULL, NULL, NULL);
INSERT INTO public.deliveries VALUES ('01a23049-64df-7007-aebe-478373e59b69', '01a23049-6375-7001-bc70-e6f746784c72', '01a23049-6441-7000-92fb-51dc8acffff1', '01a23049-64df-7002-8451-70236e4bfb9c', '01a23049-6442-7000-b2ca-dc417370c829', 'message.sent', 'loyalty', 'email', 'skipped', 'excluded_source', 0, 0, NULL, NULL, 1796106446046, NULL, NULL, NULL, NULL);
INSERT INTO public.deliveries VALUES ('01a23049-64df-7008-a402-f66d4f631838', '01a23049-6375-7001-bc70-e6f746784c72', '01a23049-645a-7000-8949-e5200a82ff5f', '01a23049-64df-7002-8451-70236e4bfb9c', '01a23049-645a-7001-9319-d12ab399935e', 'message.sent', 'loyalty', 'email', 'pending', NULL, 0, 0, NULL, NULL, 1796106446046, 1796106446046, NULL, NULL, NULL);
INSERT INTO public.deliveries VALUES ('01a23049-64df-7009-9935-b41cb4069213', '01a23049-6375-7001-bc70-e6f746784c72', '01a23049-6470-7000-b831-5f5d7db0decb', '01a23049-64df-7002-8451-70236e4bfb9c', '01a23049-6470-7001-baa3-1d7c0d88fd8a', 'message.sent', 'loyalty', 'email', 'delivered', NULL, 1, 0, 200, NULL, 1796106446046, NULL, NULL, NULL, NULL);
INSERT INTO public.deliveries VALUES ('01a23049-64df-700a-a5a0-6365a509991e', '01a23049-6375-7001-bc70-e6f746784c72', '01a23049-647a-7000-bca1-6b15a325415b', '01a23049-64df-7002-8451-70236e4bfb9c', '01a23049-647a-7001-8b32-d970d5afcbb2', 'message.sent', 'loyalty', 'email', 'failed', 'gone', 1, 0, 410, 'http_410', 1796106446046, NULL, NULL, NULL, NULL);
INSERT INTO public.deliveries VALUES ('01a23049-64df-700b-945d-62b7db1481d5', '01a23049-6375-7001-bc70-e6f746784c72', '01a23049-6484-7000-b23a-15e5212b8973', '01a23049-64df-7002-8451-70236e4bfb9c', '01a23049-6484-7001-9d6f-77c889a4710a', 'message.sent', 'loyalty', 'email', 'cancelled', 'webhook_deleted', 1, 0, 503, 'http_503', 1796106446046, NULL, NULL, NULL, NULL);
INSERT INTO public.deliveries VALUES ('01a23049-64df-700d-8238-c06e4c9f0aa2', '01a23049-6375-7001-bc70-e6f746784c72', '01a23049-644e-7000-b455-bb74c4f50631', '01a23049-64df-700c-b318-709a21d21cff', '01a23049-644e-7001-83d8-62265b9e10ba', 'message.sent', 'loyalty', 'email', 'delivered', NULL, 2, 1, 200, NULL, 1796106446046, NULL, NULL, NULL, NULL);
INSERT INTO public.deliveries VALUES ('01a23049-64df-700e-90eb-9499e327addd', '01a23049-6375-7001-bc70-e6f746784c72', '01a23049-641a-7000-81b3-fd67ada72fc7', '01a23049-64df-700c-b318-709a21d21cff', '01a23049-641a-7001-9f9c-2b18b1ade6d6', 'message.sent', 'loyalty', 'email', 'delivered', NULL, 1, 0, 200, NULL, 1796106446046, NULL, NULL, NULL, NULL);
INSERT INTO public.deliveries VALUES ('01a23049-64df-700f-9d0d-8d9c7c8ae200', '01a23049-6375-7001-bc70-e6f746784c72', '01a23049-6428-7000-b6aa-6271cc1cbf84', '01a23049-64df-700c-b318-709a21d21cff', '01a23049-6428-7001-801b-622b77f7ea21', 'message.sent', 'loyalty', 'email', 'failed', 'attempts_exhausted', 1, 0, 500, 'http_500', 1796106446046, NULL, NULL, NULL, NULL);
INSERT INTO public.deliveries VALUES ('01a23049-64df-7010-837f-ab4e0044fdd2', '01a23049-6375-7001-bc70-e6f746784c72', '01a23049-6435-7000-a97d-1e2feebfa499', '01a23049-64df-700c-b318-709a21d21cff', '01a23049-6435-7001-8979-1f19dc9b45bc', 'message.sent', 'loyalty', 'email', 'pending', NULL, 1, 0, 503, 'http_503', 1796106446046, 1796106451291, NULL, NULL, NULL);
INSERT INTO public.deliveries VALUES ('01a23049-64df-7011-bcb9-702cd92c54fe', '01a23049-6375-7001-bc70-e6f746784c72', '01a23049-6441-7000-92fb-51dc8acffff1', '01a23049-64df-700c-b318-709a21d21cff', '01a23049-6442-7000-b2ca-dc417370c829', 'message.sent', 'loyalty', 'email', 'delivered', NULL, 1, 0, 200, NULL, 1796106446046, NULL, NULL, NULL, NULL);
INSERT INTO public.deliveries VALUES ('01a23049-64df-7012-bf1a-60f51ead4a1f', '01a23049-6375-7001-bc70-e6f746784c72', '01a23049-645a-7000-8949-e5200a82ff5f', '01a23049-64df-700c-b318-709a21d21cff', '01a23049-645a-7001-9319-d12ab399935e', 'message.sent', 'loyalty', 'email', 'pending', NULL, 0, 0, NULL, NULL, 1796106446046, 1796106446046, NULL, NULL, NULL);
INSERT INTO public.deliveries VALUES ('01a23049-64df-7013-9db0-47a93907a317', '01a23049-6375-7001-bc70-e6f746784c72', '01a23049-6470-7000-b831-5f5d7db0decb', '01a23049-64df-700c-b318-709a21d21cff', '01a23049-6470-7001-baa3-1d7c0d88fd8a', 'message.sent', 'loyalty', 'email', 'delivered', NULL, 1, 0, 200, NULL, 1796106446046, NULL, NULL, NULL, NULL);
INSERT INTO public.deliveries VALUES ('01a23049-64df-7014-bbf1-863bf2756c9e', '01a23049-6375-7001-bc70-e6f746784c72', '01a23049-647a-7000-bca1-6b15a325415b', '01a23049-64df-700c-b318-709a21d21cff', '01a23049-647a-7001-8b32-d970d5afcbb2', 'message.sent', 'loyalty', 'email', 'failed', 'gone', 1, 0, 410, 'http_410', 1796106446046, NULL, NULL, NULL, NULL);
INSERT INTO public.deliveries VALUES ('01a23049-64df-7015-a896-406349fdccac', '01a23049-6375-7001-bc70-e6f746784c72', '01a23049-6484-7000-b23a-15e5212b8973', '01a23049-64df-700c-b318-709a21d21cff', '01a23049-6484-7001-9d6f-77c889a4710a', 'message.sent', 'loyalty', 'email', 'cancelled', 'webhook_deleted', 1, 0, 503, 'http_503', 1796106446046, NULL, NULL, NULL, NULL);
INSERT INTO public.deliveries VALUES ('01a23049-64df-7017-9230-8276bc930c25', '01a23049-6375-7001-bc70-e6f746784c72', '01a23049-641a-7000-81b3-fd67ada72fc7', '01a23049-64df-7016-bbe3-e16dc9762b54', '01a23049-641a-7001-9f9c-2b18b1ade6d6', 'order.paid', 'loyalty', 'email', 'delivered', NULL, 1, 0, 200, NULL, 1796106446046, NULL, NULL, NULL, NULL);
INSERT INTO public.deliveries VALUES ('01a23049-64df-7018-913d-8644842a39df', '01a23049-6375-7001-bc70-e6f746784c72', '01a23049-6428-7000-b6aa-6271cc1cbf84', '01a23049-64df-7016-bbe3-e16dc9762b54', '01a23049-6428-7001-801b-622b77f7ea21', 'order.paid', 'loyalty', 'email', 'failed', 'attempts_exhausted', 1, 0, 500, 'http_500', 1796106446046, NULL, NULL, NULL, NULL);
INSERT INTO public.deliveries VALUES ('01a23049-64df-7019-a123-46e42d35b505', '01a23049-6375-7001-bc70-e6f746784c72', '01a23049-6435-7000-a97d-1e2feebfa499', '01a23049-64df-7016-bbe3-e16dc9762b54', '01a23049-6435-7001-8979-1f19dc9b45bc', 'order.paid', 'loyalty', 'email', 'pending', NULL, 1, 0, 503, 'http_503', 1796106446046, 1796106451489, NULL, NULL, NULL);
INSERT INTO public.deliveries VALUES ('01a23049-64df-701a-b41a-4dada8580704', '01a23049-6375-7001-bc70-e6f746784c72', '01a23049-6441-7000-92fb-51dc8acffff1', '01a23049-64df-7016-bbe3-e16dc9762b54', '01a23049-6442-7000-b2ca-dc417370c829', 'order.paid', 'loyalty', 'email', 'skipped', 'excluded_source', 0, 0, NULL, NULL, 1796106446046, NULL, NULL, NULL, NULL);
INSERT INTO public.deliveries VALUES ('01a23049-64df-701b-8924-24fd2e19b0be', '01a23049-6375-7001-bc70-e6f746784c72', '01a23049-645a-7000-8949-e5200a82ff5f', '01a23049-64df-7016-bbe3-e16dc9762b54', '01a23049-645a-7001-9319-d12ab399935e', 'order.paid', 'loyalty', 'email', 'pending', NULL, 0, 0, NULL, NULL, 1796106446046, 1796106446046, NULL, NULL, NULL);
INSERT INTO public.deliveries VALUES ('01a23049-64df-701c-a2a5-64f6fb52fae1', '01a23049-6375-7001-bc70-e6f746784c72', '01a23049-6470-7000-b831-5f5d7db0decb', '01a23049-64df-7016-bbe3-e16dc9762b54', '01a23049-6470-7001-baa3-1d7c0d88fd8a', 'order.paid', 'loyalty', 'email', 'delivered', NULL, 1, 0, 200, NULL, 1796106446046, NULL, NULL, NULL, NULL);
INSERT INTO public.deliveries VALUES ('01a23049-64df-701d-86a7-e503af0afa5d', '01a23049-6375-7001-bc70-e6f746784c72', '01a23049-647a-7000-bca1-6b15a325415b', '01a23049-64df-7016-bbe3-e16dc9762b54', '01a23049-647a-7001-8b32-d970d5afcbb2', 'order.paid', 'loyalty', 'email', 'failed', 'gone', 1, 0, 410, 'http_410', 1796106446046, NULL, NULL, NULL, NULL);
INSERT INTO public.deliveries VALUES ('01a23049-64df-701e-b167-c4f071b6e896', '01a23049-6375-7001-bc70-e6f746784c72', '01a23049-6484-7000-b23a-15e5212b8973', '01a23049-64df-7016-bbe3-e16dc9762b54', '01a23049-6484-7001-9d6f-77c889a4710a', 'order.paid', 'loyalty', 'email', 'cancelled', 'webhook_deleted', 1, 0, 503, 'http_503', 1796106446046, NULL, NULL, NULL, NULL);
INSERT INTO public.deliveries VALUES ('01a23049-64df-7020-80e5-eba5d7c367c8', '01a23049-6375-7001-bc70-e6f746784c72', '01a23049-644e-7000-b455-bb74c4f50631', '01a23049-64df-701f-9def-925c1cf532a5', '01a23049-644e-7001-83d8-62265b9e10ba', 'message.sent', 'loyalty', 'email', 'delivered', NULL, 2, 1, 200, NULL, 1796106446046, NULL, NULL, NULL, NULL);
INSERT INTO public.deliveries VALUES ('01a23049-64df-7021-84a0-b670466a2447', '01a23049-6375-7001-bc70-e6f746784c72', '01a23049-641a-7000-81b3-fd67ada72fc7', '01a23049-64df-701f-9def-925c1cf532a5', '01a23049-641a-7001-9f9c-2b18b1ade6d6', 'message.sent', 'loyalty', 'email', 'delivered', NULL, 1, 0, 200, NULL, 1796106446046, NULL, NULL, NULL, NULL);
INSERT INTO public.deliveries VALUES ('01a23049-64df-7022-bd83-7a66782fa982', '01a23049-6375-7001-bc70-e6f746784c72', '01a23049-6428-7000-b6aa-6271cc1cbf84', '01a23049-64df-701f-9def-925c1cf532a5', '01a23049-6428-7001-801b-622b77f7ea21', 'message.sent', 'loyalty', 'email', 'failed', 'attempts_exhausted', 1, 0, 500, 'http_500', 1796106446046, NULL, NULL, NULL, NULL);
INSERT INTO public.deliveries VALUES ('01a23049-64df-7023-aa2b-fd956bc08b63', '01a23049-6375-7001-bc70-e6f746784c72', '01a23049-6435-7000-a97d-1e2feebfa499', '01a23049-64df-701f-9def-925c1cf532a5', '01a23049-6435-7001-8979-1f19dc9b45bc', 'message.sent', 'loyalty', 'email', 'pending', NULL, 1, 0, 503, 'http_503', 1796106446046, 1796106451521, NULL, NULL, NULL);
INSERT INTO public.deliveries VALUES ('01a23049-64df-7024-812c-8c71d3766762', '01a23049-6375-7001-bc70-e6f746784c72', '01a23049-6441-7000-92fb-51dc8acffff1', '01a23049-64df-701f-9def-925c1cf532a5', '01a23049-6442-7000-b2ca-dc417370c829', 'message.sent', 'loyalty', 'email', 'delivered', NULL, 1, 0, 200, NULL, 1796106446046, NULL, NULL, NULL, NULL);
INSERT INTO public.deliveries VALUES ('01a23049-64df-7025-bf9b-b4356433ed03', '01a23049-6375-7001-bc70-e6f746784c72', '01a23049-645a-7000-8949-e5200a82ff5f', '01a23049-64df-701f-9def-925c1cf532a5', '01a23049-645a-7001-9319-d12ab399935e', 'message.sent', 'loyalty', 'email', 'pending', NULL, 0, 0, NULL, NULL, 1796106446046, 1796106446046, NULL, NULL, NULL);
INSERT INTO public.deliveries VALUES ('01a23049-64df-7026-aa9e-61521c736ea5', '01a23049-6375-7001-bc70-e6f746784c72', '01a23049-6470-7000-b831-5f5d7db0decb', '01a23049-64df-701f-9def-925c1cf532a5', '01a23049-6470-7001-baa3-1d7c0d88fd8a', 'message.sent', 'loyalty', 'email', 'delivered', NULL, 1, 0, 200, NULL, 1796106446046, NULL, NULL, NULL, NULL);
INSERT INTO public.deliveries VALUES ('01a23049-64df-7027-b350-187c78f6fb1c', '01a23049-6375-7001-bc70-e6f746784c72', '01a23049-647a-7000-bca1-6b15a325415b', '01a23049-64df-701f-9def-925c1cf532a5', '01a23049-647a-7001-8b32-d970d5afcbb2', 'message.sent', 'loyalty', 'email', 'failed', 'gone', 1, 0, 410, 'http_410', 1796106446046, NULL, NULL, NULL, NULL);
INSERT INTO public.deliveries VALUES ('01a23049-64df-7028-b77b-37164fd0e199', '01a23049-6375-7001-bc70-e6f746784c72', '01a23049-6484-7000-b23a-15e5212b8973', '01a23049-64df-701f-9def-925c1cf532a5', '01a23049-6484-7001-9d6f-77c889a4710a', 'message.sent', 'loyalty', 'email', 'cancelled', 'webhook_deleted', 1, 0, 503, 'http_503', 1796106446046, NULL, NULL, NULL, NULL);
INSERT INTO public.deliveries VALUES ('01a23049-64df-702a-a793-7128d9b2c4a8', '01a23049-6375-7001-bc70-e6f746784c72', '01a23049-644e-7000-b455-bb74c4f50631', '01a23049-64df-7029-b58c-014b64f59902', '01a23049-644e-7001-83d8-62265b9e10ba', 'message.sent', 'loyalty', 'email', 'delivered', NULL, 2, 1, 200, NULL, 1796106446046, NULL, NULL, NULL, NULL);
INSERT INTO public.deliveries VALUES ('01a23049-64df-702b-8b48-71d8a9c471bc', '01a23049-6375-7001-bc70-e6f746784c72', '01a23049-641a-7000-81b3-fd67ada72fc7', '01a23049-64df-7029-b58c-014b64f59902', '01a23049-641a-7001-9f9c-2b18b1ade6d6', 'message.sent', 'loyalty', 'email', 'delivered', NULL, 1, 0, 200, NULL, 1796106446046, NULL, NULL, NULL, NULL);
INSERT INTO public.deliveries VALUES ('01a23049-64df-702c-bca5-6d9fcbc6d4f7', '01a23049-6375-7001-bc70-e6f746784c72', '01a23049-6428-7000-b6aa-6271cc1cbf84', '01a23049-64df-7029-b58c-014b64f59902', '01a23049-6428-7001-801b-622b77f7ea21', 'message.sent', 'loyalty', 'email', 'failed', 'attempts_exhausted', 1, 0, 500, 'http_500', 1796106446046, NULL, NULL, NULL, NULL);
INSERT INTO public.deliveries VALUES ('01a23049-64df-702d-8fec-e8f4e73f04cc', '01a23049-6375-7001-bc70-e6f746784c72', '01a23049-6435-7000-a97d-1e2feebfa499', '01a23049-64df-7029-b58c-014b64f59902', '01a23049-6435-7001-8979-1f19dc9b45bc', 'message.sent', 'loyalty', 'email', 'pending', NULL, 1, 0, 503, 'http_503', 1796106446046, 1796106451504, NULL, NULL, NULL);
INSERT INTO public.deliveries VALUES ('01a23049-64df-702e-9079-867d4ca222bc', '01a23049-6375-7001-bc70-e6f746784c72', '01a23049-6441-7000-92fb-51dc8acffff1', '01a23049-64df-7029-b58c-014b64f59902', '01a23049-6442-7000-b2ca-dc417370c829', 'message.sent', 'loyalty', 'email', 'skipped', 'excluded_source', 0, 0, NULL, NULL, 1796106446046, NULL, NULL, NULL, NULL);
INSERT INTO public.deliveries VALUES ('01a23049-64df-702f-99fa-658c3a5b7eb3', '01a23049-6375-7001-bc70-e6f746784c72', '01a23049-645a-7000-8949-e5200a82ff5f', '01a23049-64df-7029-b58c-014b64f59902', '01a23049-645a-7001-9319-d12ab399935e', 'message.sent', 'loyalty', 'email', 'pending', NULL, 0, 0, NULL, NULL, 1796106446046, 1796106446046, NULL, NULL, NULL);
INSERT INTO public.deliveries VALUES ('01a23049-64df-7030-9457-d60cac63d319', '01a23049-6375-7001-bc70-e6f746784c72', '01a23049-6470-7000-b831-5f5d7db0decb', '01a23049-64df-7029-b58c-014b64f59902', '01a23049-6470-7001-baa3-1d7c0d88fd8a', 'message.sent', 'loyalty', 'email', 'delivered', NULL, 1, 0, 200, NULL, 1796106446046, NULL, NULL, NULL, NULL);
INSERT INTO public.deliveries VALUES ('01a23049-64df-7031-ab83-02197603063e', '01a23049-6375-7001-bc70-e6f746784c72', '01a23049-647a-7000-bca1-6b15a325415b', '01a23049-64df-7029-b58c-014b64f59902', '01a23049-647a-7001-8b32-d970d5afcbb2', 'message.sent', 'loyalty', 'email', 'failed', 'gone', 1, 0, 410, 'http_410', 1796106446046, NULL, NULL, NULL, NULL);
INSERT INTO public.deliveries VALUES ('01a23049-64df-7032-a3d0-da7196a51424', '01a23049-6375-7001-bc70-e6f746784c72', '01a23049-6484-7000-b23a-15e5212b8973', '01a23049-64df-7029-b58c-014b64f59902', '01a23049-6484-7001-9d6f-77c889a4710a', 'message.sent', 'loyalty', 'email', 'cancelled', 'webhook_deleted', 1, 0, 503, 'http_503', 1796106446046, NULL, NULL, NULL, NULL);
INSERT INTO public.deliveries VALUES ('01a23049-64df-7034-8220-c84f4906f5f2', '01a23049-6375-7001-bc70-e6f746784c72', '01a23049-641a-7000-81b3-fd67ada72fc7', '01a23049-64df-7033-91b9-7fb2855a087d', '01a23049-641a-7001-9f9c-2b18b1ade6d6', 'order.paid', 'loyalty', 'email', 'delivered', NULL, 1, 0, 200, NULL, 1796106446046, NULL, NULL, NULL, NULL);
INSERT INTO public.deliveries VALUES ('01a23049-64df-7035-8e3a-4abafc47cb22', '01a23049-6375-7001-bc70-e6f746784c72', '01a23049-6428-7000-b6aa-6271cc1cbf84', '01a23049-64df-7033-91b9-7fb2855a087d', '01a23049-6428-7001-801b-622b77f7ea21', 'order.paid', 'loyalty', 'email', 'failed', 'attempts_exhausted', 1, 0, 500, 'http_500', 1796106446046, NULL, NULL, NULL, NULL);
INSERT INTO public.deliveries VALUES ('01a23049-64df-7036-b037-e00907e786f7', '01a23049-6375-7001-bc70-e6f746784c72', '01a23049-6435-7000-a97d-1e2feebfa499', '01a23049-64df-7033-91b9-7fb2855a087d', '01a23049-6435-7001-8979-1f19dc9b45bc', 'order.paid', 'loyalty', 'email', 'pending', NULL, 1, 0, 503, 'http_503', 1796106446046, 1796106451526, NULL, NULL, NULL);
INSERT INTO public.deliveries VALUES ('01a23049-64df-7037-a4dc-d324794a965e', '01a23049-6375-7001-bc70-e6f746784c72', '01a23049-6441-7000-92fb-51dc8acffff1', '01a23049-64df-7033-91b9-7fb2855a087d', '01a23049-6442-7000-b2ca-dc417370c829', 'order.paid', 'loyalty', 'email', 'delivered', NULL, 1, 0, 200, NULL, 1796106446046, NULL, NULL, NULL, NULL);
INSERT INTO public.deliveries VALUES ('01a23049-64df-7038-9813-03ed74d22148', '01a23049-6375-7001-bc70-e6f746784c72', '01a23049-645a-7000-8949-e5200a82ff5f', '01a23049-64df-7033-91b9-7fb2855a087d', '01a23049-645a-7001-9319-d12ab399935e', 'order.paid', 'loyalty', 'email', 'pending', NULL, 0, 0, NULL, NULL, 1796106446046, 1796106446046, NULL, NULL, NULL);
INSERT INTO public.deliveries VALUES ('01a23049-64df-7039-9566-e3e8dfa9a6b3', '01a23049-6375-7001-bc70-e6f746784c72', '01a23049-6470-7000-b831-5f5d7db0decb', '01a23049-64df-7033-91b9-7fb2855a087d', '01a23049-6470-7001-baa3-1d7c0d88fd8a', 'order.paid', 'loyalty', 'email', 'delivered', NULL, 1, 0, 200, NULL, 1796106446046, NULL, NULL, NULL, NULL);
INSERT INTO public.deliveries VALUES ('01a23049-64df-703a-9bad-4b9bc5040de6', '01a23049-6375-7001-bc70-e6f746784c72', '01a23049-647a-7000-bca1-6b15a325415b', '01a23049-64df-7033-91b9-7fb2855a087d', '01a23049-647a-7001-8b32-d970d5afcbb2', 'order.paid', 'loyalty', 'email', 'failed', 'gone', 1, 0, 410, 'http_410', 1796106446046, NULL, NULL, NULL, NULL);
INSERT INTO public.deliveries VALUES ('01a23049-64df-703b-a6ec-d62f30cf6120', '01a23049-6375-7001-bc70-e6f746784c72', '01a23049-6484-7000-b23a-15e5212b8973', '01a23049-64df-7033-91b9-7fb2855a087d', '01a23049-6484-7001-9d6f-77c889a4710a', 'order.paid', 'loyalty', 'email', 'cancelled', 'webhook_deleted', 1, 0, 503, 'http_503', 1796106446046, NULL, NULL, NULL, NULL);
INSERT INTO public.deliveries VALUES ('01a23049-64df-703d-9718-2d97d5bcee33', '01a23049-6375-7001-bc70-e6f746784c72', '01a23049-644e-7000-b455-bb74c4f50631', '01a23049-64df-703c-9a5e-17c97d3ba541', '01a23049-644e-7001-83d8-62265b9e10ba', 'message.sent', 'loyalty', 'email', 'delivered', NULL, 2, 1, 200, NULL, 1796106446046, NULL, NULL, NULL, NULL);
INSERT INTO public.deliveries VALUES ('01a23049-64df-703e-837e-ede4c1939339', '01a23049-6375-7001-bc70-e6f746784c72', '01a23049-641a-7000-81b3-fd67ada72fc7', '01a23049-64df-703c-9a5e-17c97d3ba541', '01a23049-641a-7001-9f9c-2b18b1ade6d6', 'message.sent', 'loyalty', 'email', 'delivered', NULL, 1, 0, 200, NULL, 1796106446046, NULL, NULL, NULL, NULL);
INSERT INTO public.deliveries VALUES ('01a23049-64df-703f-a0e6-5538b29e195d', '01a23049-6375-7001-bc70-e6f746784c72', '01a23049-6428-7000-b6aa-6271cc1cbf84', '01a23049-64df-703c-9a5e-17c97d3ba541', '01a23049-6428-7001-801b-622b77f7ea21', 'message.sent', 'loyalty', 'email', 'failed', 'attempts_exhausted', 1, 0, 500, 'http_500', 1796106446046, NULL, NULL, NULL, NULL);
INSERT INTO public.deliveries VALUES ('01a23049-64df-7040-bf23-238c9aac01c2', '01a23049-6375-7001-bc70-e6f746784c72', '01a23049-6435-7000-a97d-1e2feebfa499', '01a23049-64df-703c-9a5e-17c97d3ba541', '01a23049-6435-7001-8979-1f19dc9b45bc', 'message.sent', 'loyalty', 'email', 'pending', NULL, 1, 0, 503, 'http_503', 1796106446046, 1796106450705, NULL, NULL, NULL);
INSERT INTO public.deliveries VALUES ('01a23049-64df-7041-81ad-8ea8acdc3cb7', '01a23049-6375-7001-bc70-e6f746784c72', '01a23049-6441-7000-92fb-51dc8acffff1', '01a23049-64df-703c-9a5e-17c97d3ba541', '01a23049-6442-7000-b2ca-dc417370c829', 'message.sent', 'loyalty', 'email', 'skipped', 'excluded_source', 0, 0, NULL, NULL, 1796106446046, NULL, NULL, NULL, NULL);
INSERT INTO public.deliveries VALUES ('01a23049-64df-7042-ac2c-8173b9ba7c7b', '01a23049-6375-7001-bc70-e6f746784c72', '01a23049-645a-7000-8949-e5200a82ff5f', '01a23049-64df-703c-9a5e-17c97d3ba541', '01a23049-645a-7001-9319-d12ab399935e', 'message.sent', 'loyalty', 'email', 'pending', NULL, 0, 0, NULL, NULL, 1796106446046, 1796106446046, NULL, NULL, NULL);
INSERT INTO public.deliveries VALUES ('01a23049-64df-7043-9809-c2b9429a4f79', '01a23049-6375-7001-bc70-e6f746784c72', '01a23049-6470-7000-b831-5f5d7db0decb', '01a23049-64df-703c-9a5e-17c97d3ba541', '01a23049-6470-7001-baa3-1d7c0d88fd8a', 'message.sent', 'loyalty', 'email', 'delivered', NULL, 1, 0, 200, NULL, 1796106446046, NULL, NULL, NULL, NULL);
INSERT INTO public.deliveries VALUES ('01a23049-64df-7044-9a7f-bb8e29258602', '01a23049-6375-7001-bc70-e6f746784c72', '01a23049-647a-7000-bca1-6b15a325415b', '01a23049-64df-703c-9a5e-17c97d3ba541', '01a23049-647a-7001-8b32-d970d5afcbb2', 'message.sent', 'loyalty', 'email', 'failed', 'gone', 1, 0, 410, 'http_410', 1796106446046, NULL, NULL, NULL, NULL);
INSERT INTO public.deliveries VALUES ('01a23049-64df-7045-9911-b3b0a711b747', '01a23049-6375-7001-bc70-e6f746784c72', '01a23049-6484-7000-b23a-15e5212b8973', '01a23049-64df-703c-9a5e-17c97d3ba541', '01a23049-6484-7001-9d6f-77c889a4710a', 'message.sent', 'loyalty', 'email', 'cancelled', 'webhook_deleted', 1, 0, 503, 'http_503', 1796106446046, NULL, NULL, NULL, NULL);
INSERT INTO public.deliveries VALUES ('01a23049-64df-7047-9173-555fdedf175f', '01a23049-6375-7001-bc70-e6f746784c72', '01a23049-644e-7000-b455-bb74c4f50631', '01a23049-64df-7046-a8eb-7902b301f1c8', '01a23049-644e-7001-83d8-62265b9e10ba', 'message.sent', 'loyalty', 'email', 'delivered', NULL, 2, 1, 200, NULL, 1796106446046, NULL, NULL, NULL, NULL);
INSERT INTO public.deliveries VALUES ('01a23049-64df-7048-b226-fc1f1467a12c', '01a23049-6375-7001-bc70-e6f746784c72', '01a23049-641a-7000-81b3-fd67ada72fc7', '01a23049-64df-7046-a8eb-7902b301f1c8', '01a23049-641a-7001-9f9c-2b18b1ade6d6', 'message.sent', 'loyalty', 'email', 'delivered', NULL, 1, 0, 200, NULL, 1796106446046, NULL, NULL, NULL, NULL);
INSERT INTO public.deliveries VALUES ('01a23049-64df-7049-917c-5e6c94bac51f', '01a23049-6375-7001-bc70-e6f746784c72', '01a23049-6428-7000-b6aa-6271cc1cbf84', '01a23049-64df-7046-a8eb-7902b301f1c8', '01a23049-6428-7001-801b-622b77f7ea21', 'message.sent', 'loyalty', 'email', 'failed', 'attempts_exhausted', 1, 0, 500, 'http_500', 1796106446046, NULL, NULL, NULL, NULL);
INSERT INTO public.deliveries VALUES ('01a23049-64df-704a-88f5-aa58c7f428fb', '01a23049-6375-7001-bc70-e6f746784c72', '01a23049-6435-7000-a97d-1e2feebfa499', '01a23049-64df-7046-a8eb-7902b301f1c8', '01a23049-6435-7001-8979-1f19dc9b45bc', 'message.sent', 'loyalty', 'email', 'pending', NULL, 1, 0, 503, 'http_503', 1796106446046, 1796106451010, NULL, NULL, NULL);
INSERT INTO public.deliveries VALUES ('01a23049-64df-704b-8393-5417a8f852d4', '01a23049-6375-7001-bc70-e6f746784c72', '01a23049-6441-7000-92fb-51dc8acffff1', '01a23049-64df-7046-a8eb-7902b301f1c8', '01a23049-6442-7000-b2ca-dc417370c829', 'message.sent', 'loyalty', 'email', 'delivered', NULL, 1, 0, 200, NULL, 1796106446046, NULL, NULL, NULL, NULL);
INSERT INTO public.deliveries VALUES ('01a23049-64df-704c-a454-a2442ef61fe8', '01a23049-6375-7001-bc70-e6f746784c72', '01a23049-645a-7000-8949-e5200a82ff5f', '01a23049-64df-7046-a8eb-7902b301f1c8', '01a23049-645a-7001-9319-d12ab399935e', 'message.sent', 'loyalty', 'email', 'pending', NULL, 0, 0, NULL, NULL, 1796106446046, 1796106446046, NULL, NULL, NULL);
INSERT INTO public.deliveries VALUES ('01a23049-64df-704d-8a7b-8b1c2ad1d2db', '01a23049-6375-7001-bc70-e6f746784c72', '01a23049-6470-7000-b831-5f5d7db0decb', '01a23049-64df-7046-a8eb-7902b301f1c8', '01a23049-6470-7001-baa3-1d7c0d88fd8a', 'message.sent', 'loyalty', 'email', 'delivered', NULL, 1, 0, 200, NULL, 1796106446046, NULL, NULL, NULL, NULL);
INSERT INTO public.deliveries VALUES ('01a23049-64df-704e-9b8d-aad592d0e0fc', '01a23049-6375-7001-bc70-e6f746784c72', '01a23049-647a-7000-bca1-6b15a325415b', '01a23049-64df-7046-a8eb-7902b301f1c8', '01a23049-647a-7001-8b32-d970d5afcbb2', 'message.sent', 'loyalty', 'email', 'failed', 'gone', 1, 0, 410, 'http_410', 1796106446046, NULL, NULL, NULL, NULL);
INSERT INTO public.deliveries VALUES ('01a23049-64df-704f-9220-f5db7075fde9', '01a23049-6375-7001-bc70-e6f746784c72', '01a23049-6484-7000-b23a-15e5212b8973', '01a23049-64df-7046-a8eb-7902b301f1c8', '01a23049-6484-7001-9d6f-77c889a4710a', 'message.sent', 'loyalty', 'email', 'cancelled', 'webhook_deleted', 1, 0, 503, 'http_503', 1796106446046, NULL, NULL, NULL, NULL);
INSERT INTO public.deliveries VALUES ('01a23049-64df-7051-b588-f4872ea38f53', '01a23049-6375-7001-bc70-e6f746784c72', '01a23049-641a-7000-81b3-fd67ada72fc7', '01a23049-64df-7050-a04c-100bded5b11a', '01a23049-641a-7001-9f9c-2b18b1ade6d6', 'order.paid', 'loyalty', 'email', 'delivered', NULL, 1, 0, 200, NULL, 1796106446046, NULL, NULL, NULL, NULL);
INSERT INTO public.deliveries VALUES ('01a23049-64df-7052-ad13-f99e619c73d4', '01a23049-6375-7001-bc70-e6f746784c72', '01a23049-6428-7000-b6aa-6271cc1cbf84', '01a23049-64df-7050-a04c-100bded5b11a', '01a23049-6428-7001-801b-622b77f7ea21', 'order.paid', 'loyalty', 'email', 'failed', 'attempts_exhausted', 1, 0, 500, 'http_500', 1796106446046, NULL, NULL, NULL, NULL);
INSERT INTO public.deliveries VALUES ('01a23049-64df-7053-8b9b-41a2b33e05a4', '01a23049-6375-7001-bc70-e6f746784c72', '01a23049-6435-7000-a97d-1e2feebfa499', '01a23049-64df-7050-a04c-100bded5b11a', '01a23049-6435-7001-8979-1f19dc9b45bc', 'order.paid', 'loyalty', 'email', 'pending', NULL, 1, 0, 503, 'http_503', 1796106446046, 1796106450779, NULL, NULL, NULL);
INSERT INTO public.deliveries VALUES ('01a23049-64df-7054-9486-a30251f92e8f', '01a23049-6375-7001-bc70-e6f746784c72', '01a23049-6441-7000-92fb-51dc8acffff1', '01a23049-64df-7050-a04c-100bded5b11a', '01a23049-6442-7000-b2ca-dc417370c829', 'order.paid', 'loyalty', 'email', 'skipped', 'excluded_source', 0, 0, NULL, NULL, 1796106446046, NULL, NULL, NULL, NULL);
INSERT INTO public.deliveries VALUES ('01a23049-64df-7055-bcc0-5bc4e8b6597c', '01a23049-6375-7001-bc70-e6f746784c72', '01a23049-645a-7000-8949-e5200a82ff5f', '01a23049-64df-7050-a04c-100bded5b11a', '01a23049-645a-7001-9319-d12ab399935e', 'order.paid', 'loyalty', 'email', 'pending', NULL, 0, 0, NULL, NULL, 1796106446046, 1796106446046, NULL, NULL, NULL);
INSERT INTO public.deliveries VALUES ('01a23049-64df-7056-adcb-f7b1b3031ec5', '01a23049-6375-7001-bc70-e6f746784c72', '01a23049-6470-7000-b831-5f5d7db0decb', '01a23049-64df-7050-a04c-100bded5b11a', '01a23049-6470-7001-baa3-1d7c0d88fd8a', 'order.paid', 'loyalty', 'email', 'delivered', NULL, 1, 0, 200, NULL, 1796106446046, NULL, NULL, NULL, NULL);
INSERT INTO public.deliveries VALUES ('01a23049-64df-7057-a031-85da8dadcb52', '01a23049-6375-7001-bc70-e6f746784c72', '01a23049-647a-7000-bca1-6b15a325415b', '01a23049-64df-7050-a04c-100bded5b11a', '01a23049-647a-7001-8b32-d970d5afcbb2', 'order.paid', 'loyalty', 'email', 'failed', 'gone', 1, 0, 410, 'http_410', 1796106446046, NULL, NULL, NULL, NULL);
INSERT INTO public.deliveries VALUES ('01a23049-64df-7058-ad94-c825506a3521', '01a23049-6375-7001-bc70-e6f746784c72', '01a23049-6484-7000-b23a-15e5212b8973', '01a23049-64df-7050-a04c-100bded5b11a', '01a23049-6484-7001-9d6f-77c889a4710a', 'order.paid', 'loyalty', 'email', 'cancelled', 'webhook_deleted', 1, 0, 503, 'http_503', 1796106446046, NULL, NULL, NULL, NULL);
INSERT INTO public.deliveries VALUES ('01a23049-64df-705a-9a3c-9512daa409eb', '01a23049-6375-7001-bc70-e6f746784c72', '01a23049-644e-7000-b455-bb74c4f50631', '01a23049-64df-7059-b90b-3401c743e598', '01a23049-644e-7001-83d8-62265b9e10ba', 'message.sent', 'loyalty', 'email', 'delivered', NULL, 2, 1, 200, NULL, 1796106446046, NULL, NULL, NULL, NULL);
INSERT INTO public.deliveries VALUES ('01a23049-64df-705b-b3e6-fa632bb766df', '01a23049-6375-7001-bc70-e6f746784c72', '01a23049-641a-7000-81b3-fd67ada72fc7', '01a23049-64df-7059-b90b-3401c743e598', '01a23049-641a-7001-9f9c-2b18b1ade6d6', 'message.sent', 'loyalty', 'email', 'delivered', NULL, 1, 0, 200, NULL, 1796106446046, NULL, NULL, NULL, NULL);
INSERT INTO public.deliveries VALUES ('01a23049-64df-705c-85ac-a069cbf05021', '01a23049-6375-7001-bc70-e6f746784c72', '01a23049-6428-7000-b6aa-6271cc1cbf84', '01a23049-64df-7059-b90b-3401c743e598', '01a23049-6428-7001-801b-622b77f7ea21', 'message.sent', 'loyalty', 'email', 'failed', 'attempts_exhausted', 1, 0, 500, 'http_500', 1796106446046, NULL, NULL, NULL, NULL);
INSERT INTO public.deliveries VALUES ('01a23049-64df-705d-af65-64342fe11f3a', '01a23049-6375-7001-bc70-e6f746784c72', '01a23049-6435-7000-a97d-1e2feebfa499', '01a23049-64df-7059-b90b-3401c743e598', '01a23049-6435-7001-8979-1f19dc9b45bc', 'message.sent', 'loyalty', 'email', 'pending', NULL, 1, 0, 503, 'http_503', 1796106446046, 1796106451357, NULL, NULL, NULL);
INSERT INTO public.deliveries VALUES ('01a23049-64df-705e-adbc-2de55c4c0864', '01a23049-6375-7001-bc70-e6f746784c72', '01a23049-6441-7000-92fb-51dc8acffff1', '01a23049-64df-7059-b90b-3401c743e598', '01a23049-6442-7000-b2ca-dc417370c829', 'message.sent', 'loyalty', 'email', 'delivered', NULL, 1, 0, 200, NULL, 1796106446046, NULL, NULL, NULL, NULL);
INSERT INTO public.deliveries VALUES ('01a23049-64df-705f-8d8e-c6df89f4ad3d', '01a23049-6375-7001-bc70-e6f746784c72', '01a23049-645a-7000-8949-e5200a82ff5f', '01a23049-64df-7059-b90b-3401c743e598', '01a23049-645a-7001-9319-d12ab399935e', 'message.sent', 'loyalty', 'email', 'pending', NULL, 0, 0, NULL, NULL, 1796106446046, 1796106446046, NULL, NULL, NULL);
INSERT INTO public.deliveries VALUES ('01a23049-64df-7060-a659-c62647ccd362', '01a23049-6375-7001-bc70-e6f746784c72', '01a23049-6470-7000-b831-5f5d7db0decb', '01a23049-64df-7059-b90b-3401c743e598', '01a23049-6470-7001-baa3-1d7c0d88fd8a', 'message.sent', 'loyalty', 'email', 'delivered', NULL, 1, 0, 200, NULL, 1796106446046, NULL, NULL, NULL, NULL);
INSERT INTO public.deliveries VALUES ('01a23049-64df-7061-be42-67ea1e8cf075', '01a23049-6375-7001-bc70-e6f746784c72', '01a23049-647a-7000-bca1-6b15a325415b', '01a23049-64df-7059-b90b-3401c743e598', '01a23049-647a-7001-8b32-d970d5afcbb2', 'message.sent', 'loyalty', 'email', 'failed', 'gone', 1, 0, 410, 'http_410', 1796106446046, NULL, NULL, NULL, NULL);
INSERT INTO public.deliveries VALUES ('01a23049-64df-7062-96dd-c96f272bc63f', '01a23049-6375-7001-bc70-e6f746784c72', '01a23049-6484-7000-b23a-15e5212b8973', '01a23049-64df-7059-b90b-3401c743e598', '01a23049-6484-7001-9d6f-77c889a4710a', 'message.sent', 'loyalty', 'email', 'cancelled', 'webhook_deleted', 1, 0, 503, 'http_503', 1796106446046, NULL, NULL, NULL, NULL);
INSERT INTO public.deliveries VALUES ('01a23049-64df-7064-8170-ff6487a6787f', '01a23049-6375-7001-bc70-e6f746784c72', '01a23049-644e-7000-b455-bb74c4f50631', '01a23049-64df-7063-9626-cf7aaee3bd7e', '01a23049-644e-7001-83d8-62265b9e10ba', 'message.sent', 'loyalty', 'email', 'delivered', NULL, 2, 1, 200, NULL, 1796106446046, NULL, NULL, NULL, NULL);
INSERT INTO public.deliveries VALUES ('01a23049-64df-7065-9c8f-34e64550e0f9', '01a23049-6375-7001-bc70-e6f746784c72', '01a23049-641a-7000-81b3-fd67ada72fc7', '01a23049-64df-7063-9626-cf7aaee3bd7e', '01a23049-641a-7001-9f9c-2b18b1ade6d6', 'message.sent', 'loyalty', 'email', 'delivered', NULL, 1, 0, 200, NULL, 1796106446046, NULL, NULL, NULL, NULL);
INSERT INTO public.deliveries VALUES ('01a23049-64df-7066-bd84-885aa9ea0433', '01a23049-6375-7001-bc70-e6f746784c72', '01a23049-6428-7000-b6aa-6271cc1cbf84', '01a23049-64df-7063-9626-cf7aaee3bd7e', '01a23049-6428-7001-801b-622b77f7ea21', 'message.sent', 'loyalty', 'email', 'failed', 'attempts_exhausted', 1, 0, 500, 'http_500', 1796106446046, NULL, NULL, NULL, NULL);
INSERT INTO public.deliveries VALUES ('01a23049-64df-7067-9ac9-2191dbab8f88', '01a23049-6375-7001-bc70-e6f746784c72', '01a23049-6435-7000-a97d-1e2feebfa499', '01a23049-64df-7063-9626-cf7aaee3bd7e', '01a23049-6435-7001-8979-1f19dc9b45bc', 'message.sent', 'loyalty', 'email', 'pending', NULL, 1, 0, 503, 'http_503', 1796106446046, 1796106451419, NULL, NULL, NULL);
INSERT INTO public.deliveries VALUES ('01a23049-64df-7068-8c62-0cae2a2eb243', '01a23049-6375-7001-bc70-e6f746784c72', '01a23049-6441-7000-92fb-51dc8acffff1', '01a23049-64df-7063-9626-cf7aaee3bd7e', '01a23049-6442-7000-b2ca-dc417370c829', 'message.sent', 'loyalty', 'email', 'skipped', 'excluded_source', 0, 0, NULL, NULL, 1796106446046, NULL, NULL, NULL, NULL);
INSERT INTO public.deliveries VALUES ('01a23049-64df-7069-a0f3-f8880f4f936a', '01a23049-6375-7001-bc70-e6f746784c72', '01a23049-645a-7000-8949-e5200a82ff5f', '01a23049-64df-7063-9626-cf7aaee3bd7e', '01a23049-645a-7001-9319-d12ab399935e', 'message.sent', 'loyalty', 'email', 'pending', NULL, 0, 0, NULL, NULL, 1796106446046, 1796106446046, NULL, NULL, NULL);
INSERT INTO public.deliveries VALUES ('01a23049-64df-706a-824b-84bcbbcf9ad8', '01a23049-6375-7001-bc70-e6f746784c72', '01a23049-6470-7000-b831-5f5d7db0decb', '01a23049-64df-7063-9626-cf7aaee3bd7e', '01a23049-6470-7001-baa3-1d7c0d88fd8a', 'message.sent', 'loyalty', 'email', 'delivered', NULL, 1, 0, 200, NULL, 1796106446046, NULL, NULL, NULL, NULL);
INSERT INTO public.deliveries VALUES ('01a23049-64df-706b-8d1c-1c0969d8283c', '01a23049-6375-7001-bc70-e6f746784c72', '01a23049-647a-7000-bca1-6b15a325415b', '01a23049-64df-7063-9626-cf7aaee3bd7e', '01a23049-647a-7001-8b32-d970d5afcbb2', 'message.sent', 'loyalty', 'email', 'failed', 'gone', 1, 0, 410, 'http_410', 1796106446046, NULL, NULL, NULL, NULL);
INSERT INTO public.deliveries VALUES ('01a23049-64df-706c-80c5-ece12c867d85', '01a23049-6375-7001-bc70-e6f746784c72', '01a23049-6484-7000-b23a-15e5212b8973', '01a23049-64df-7063-9626-cf7aaee3bd7e', '01a23049-6484-7001-9d6f-77c889a4710a', 'message.sent', 'loyalty', 'email', 'cancelled', 'webhook_deleted', 1, 0, 503, 'http_503', 1796106446046, NULL, NULL, NULL, NULL);
INSERT INTO public.deliveries VALUES ('01a23049-64df-706e-be7a-7f1f17c737bb', '01a23049-6375-7001-bc70-e6f746784c72', '01a23049-641a-7000-81b3-fd67ada72fc7', '01a23049-64df-706d-96be-7cab76fb8083', '01a23049-641a-7001-9f9c-2b18b1ade6d6', 'order.paid', 'loyalty', 'email', 'delivered', NULL, 1, 0, 200, NULL, 1796106446046, NULL, NULL, NULL, NULL);
INSERT INTO public.deliveries VALUES ('01a23049-64df-706f-b595-24c0f0dd3a45', '01a23049-6375-7001-bc70-e6f746784c72', '01a23049-6428-7000-b6aa-6271cc1cbf84', '01a23049-64df-706d-96be-7cab76fb8083', '01a23049-6428-7001-801b-622b77f7ea21', 'order.paid', 'loyalty', 'email', 'failed', 'attempts_exhausted', 1, 0, 500, 'http_500', 1796106446046, NULL, NULL, NULL, NULL);
INSERT INTO public.deliveries VALUES ('01a23049-64df-7070-9d2b-c9f1eb2e98aa', '01a23049-6375-7001-bc70-e6f746784c72', '01a23049-6435-7000-a97d-1e2feebfa499', '01a23049-64df-706d-96be-7cab76fb8083', '01a23049-6435-7001-8979-1f19dc9b45bc', 'order.paid', 'loyalty', 'email', 'pending', NULL, 1, 0, 503, 'http_503', 1796106446046, 1796106451332, NULL, NULL, NULL);
INSERT INTO public.deliveries VALUES ('01a23049-64df-7071-9fe4-838e5313b1fe', '01a23049-6375-7001-bc70-e6f746784c72', '01a23049-6441-7000-92fb-51dc8acffff1', '01a23049-64df-706d-96be-7cab76fb8083', '01a23049-6442-7000-b2ca-dc417370c829', 'order.paid', 'loyalty', 'email', 'delivered', NULL, 1, 0, 200, NULL, 1796106446046, NULL, NULL, NULL, NULL);
INSERT INTO public.deliveries VALUES ('01a23049-64df-7072-b1ea-364e3d23dd5c', '01a23049-6375-7001-bc70-e6f746784c72', '01a23049-645a-7000-8949-e5200a82ff5f', '01a23049-64df-706d-96be-7cab76fb8083', '01a23049-645a-7001-9319-d12ab399935e', 'order.paid', 'loyalty', 'email', 'pending', NULL, 0, 0, NULL, NULL, 1796106446046, 1796106446046, NULL, NULL, NULL);
INSERT INTO public.deliveries VALUES ('01a23049-64df-7073-91ca-8c7a32ef8c97', '01a23049-6375-7001-bc70-e6f746784c72', '01a23049-6470-7000-b831-5f5d7db0decb', '01a23049-64df-706d-96be-7cab76fb8083', '01a23049-6470-7001-baa3-1d7c0d88fd8a', 'order.paid', 'loyalty', 'email', 'delivered', NULL, 1, 0, 200, NULL, 1796106446046, NULL, NULL, NULL, NULL);
INSERT INTO public.deliveries VALUES ('01a23049-64df-7074-8deb-d1305206f570', '01a23049-6375-7001-bc70-e6f746784c72', '01a23049-647a-7000-bca1-6b15a325415b', '01a23049-64df-706d-96be-7cab76fb8083', '01a23049-647a-7001-8b32-d970d5afcbb2', 'order.paid', 'loyalty', 'email', 'failed', 'gone', 1, 0, 410, 'http_410', 1796106446046, NULL, NULL, NULL, NULL);
INSERT INTO public.deliveries VALUES ('01a23049-64df-7075-9434-f7d3c2704ee0', '01a23049-6375-7001-bc70-e6f746784c72', '01a23049-6484-7000-b23a-15e5212b8973', '01a23049-64df-706d-96be-7cab76fb8083', '01a23049-6484-7001-9d6f-77c889a4710a', 'order.paid', 'loyalty', 'email', 'cancelled', 'webhook_deleted', 1, 0, 503, 'http_503', 1796106446046, NULL, NULL, NULL, NULL);
INSERT INTO public.deliveries VALUES ('01a23049-64df-7077-bdf3-17d26e2fee56', '01a23049-6375-7001-bc70-e6f746784c72', '01a23049-644e-7000-b455-bb74c4f50631', '01a23049-64df-7076-badb-a77a1fb01b83', '01a23049-644e-7001-83d8-62265b9e10ba', 'message.sent', 'loyalty', 'email', 'delivered', NULL, 2, 1, 200, NULL, 1796106446046, NULL, NULL, NULL, NULL);
INSERT INTO public.deliveries VALUES ('01a23049-64df-7078-9690-a78bbe9d6ee1', '01a23049-6375-7001-bc70-e6f746784c72', '01a23049-641a-7000-81b3-fd67ada72fc7', '01a23049-64df-7076-badb-a77a1fb01b83', '01a23049-641a-7001-9f9c-2b18b1ade6d6', 'message.sent', 'loyalty', 'email', 'delivered', NULL, 1, 0, 200, NULL, 1796106446046, NULL, NULL, NULL, NULL);
INSERT INTO public.deliveries VALUES ('01a23049-64df-7079-8acd-150febb8a053', '01a23049-6375-7001-bc70-e6f746784c72', '01a23049-6428-7000-b6aa-6271cc1cbf84', '01a23049-64df-7076-badb-a77a1fb01b83', '01a23049-6428-7001-801b-622b77f7ea21', 'message.sent', 'loyalty', 'email', 'failed', 'attempts_exhausted', 1, 0, 500, 'http_500', 1796106446046, NULL, NULL, NULL, NULL);
INSERT INTO public.deliveries VALUES ('01a23049-64df-707a-9912-e1e32d1bfec5', '01a23049-6375-7001-bc70-e6f746784c72', '01a23049-6435-7000-a97d-1e2feebfa499', '01a23049-64df-7076-badb-a77a1fb01b83', '01a23049-6435-7001-8979-1f19dc9b45bc', 'message.sent', 'loyalty', 'email', 'pending', NULL, 1, 0, 503, 'http_503', 1796106446046, 1796106451517, NULL, NULL, NULL);
INSERT INTO public.deliveries VALUES ('01a23049-64df-707b-90cf-f54e05770aee', '01a23049-6375-7001-bc70-e6f746784c72', '01a23049-6441-7000-92fb-51dc8acffff1', '01a23049-64df-7076-badb-a77a1fb01b83', '01a23049-6442-7000-b2ca-dc417370c829', 'message.sent', 'loyalty', 'email', 'skipped', 'excluded_source', 0, 0, NULL, NULL, 1796106446046, NULL, NULL, NULL, NULL);
INSERT INTO public.deliveries VALUES ('01a23049-64df-707c-87f2-6779ce4d4d6c', '01a23049-6375-7001-bc70-e6f746784c72', '01a23049-645a-7000-8949-e5200a82ff5f', '01a23049-64df-7076-badb-a77a1fb01b83', '01a23049-645a-7001-9319-d12ab399935e', 'message.sent', 'loyalty', 'email', 'pending', NULL, 0, 0, NULL, NULL, 1796106446046, 1796106446046, NULL, NULL, NULL);
INSERT INTO public.deliveries VALUES ('01a23049-64df-707d-9afa-1a3f7d591adf', '01a23049-6375-7001-bc70-e6f746784c72', '01a23049-6470-7000-b831-5f5d7db0decb', '01a23049-64df-7076-badb-a77a1fb01b83', '01a23049-6470-7001-baa3-1d7c0d88fd8a', 'message.sent', 'loyalty', 'email', 'delivered', NULL, 1, 0, 200, NULL, 1796106446046, NULL, NULL, NULL, NULL);
INSERT INTO public.deliveries VALUES ('01a23049-64df-707e-ad38-088bbcbd159a', '01a23049-6375-7001-bc70-e6f746784c72', '01a23049-647a-7000-bca1-6b15a325415b', '01a23049-64df-7076-badb-a77a1fb01b83', '01a23049-647a-7001-8b32-d970d5afcbb2', 'message.sent', 'loyalty', 'email', 'failed', 'gone', 1, 0, 410, 'http_410', 1796106446046, NULL, NULL, NULL, NULL);
INSERT INTO public.deliveries VALUES ('01a23049-64df-707f-91c1-2d05611a93d4', '01a23049-6375-7001-bc70-e6f746784c72', '01a23049-6484-7000-b23a-15e5212b8973', '01a23049-64df-7076-badb-a77a1fb01b83', '01a23049-6484-7001-9d6f-77c889a4710a', 'message.sent', 'loyalty', 'email', 'cancelled', 'webhook_deleted', 1, 0, 503, 'http_503', 1796106446046, NULL, NULL, NULL, NULL);
INSERT INTO public.deliveries VALUES ('01a23049-64df-7081-bf3e-75149e1d32cc', '01a23049-6375-7001-bc70-e6f746784c72', '01a23049-644e-7000-b455-bb74c4f50631', '01a23049-64df-7080-ba9b-c6feff137a48', '01a23049-644e-7001-83d8-62265b9e10ba', 'message.sent', 'loyalty', 'email', 'delivered', NULL, 2, 1, 200, NULL, 1796106446046, NULL, NULL, NULL, NULL);
INSERT INTO public.deliveries VALUES ('01a23049-64df-7082-b039-7114679beddc', '01a23049-6375-7001-bc70-e6f746784c72', '01a23049-641a-7000-81b3-fd67ada72fc7', '01a23049-64df-7080-ba9b-c6feff137a48', '01a23049-641a-7001-9f9c-2b18b1ade6d6', 'message.sent', 'loyalty', 'email', 'delivered', NULL, 1, 0, 200, NULL, 1796106446046, NULL, NULL, NULL, NULL);
INSERT INTO public.deliveries VALUES ('01a23049-64df-7083-9446-5894355b004b', '01a23049-6375-7001-bc70-e6f746784c72', '01a23049-6428-7000-b6aa-6271cc1cbf84', '01a23049-64df-7080-ba9b-c6feff137a48', '01a23049-6428-7001-801b-622b77f7ea21', 'message.sent', 'loyalty', 'email', 'failed', 'attempts_exhausted', 1, 0, 500, 'http_500', 1796106446046, NULL, NULL, NULL, NULL);
INSERT INTO public.deliveries VALUES ('01a23049-64df-7084-9f61-44f08403d4d1', '01a23049-6375-7001-bc70-e6f746784c72', '01a23049-6435-7000-a97d-1e2feebfa499', '01a23049-64df-7080-ba9b-c6feff137a48', '01a23049-6435-7001-8979-1f19dc9b45bc', 'message.sent', 'loyalty', 'email', 'pending', NULL, 1, 0, 503, 'http_503', 1796106446046, 1796106450902, NULL, NULL, NULL);
INSERT INTO public.deliveries VALUES ('01a23049-64df-7085-b19d-de7b1bcaa713', '01a23049-6375-7001-bc70-e6f746784c72', '01a23049-6441-7000-92fb-51dc8acffff1', '01a23049-64df-7080-ba9b-c6feff137a48', '01a23049-6442-7000-b2ca-dc417370c829', 'message.sent', 'loyalty', 'email', 'delivered', NULL, 1, 0, 200, NULL, 1796106446046, NULL, NULL, NULL, NULL);
INSERT INTO public.deliveries VALUES ('01a23049-64df-7086-a449-f3d91d3766f9', '01a23049-6375-7001-bc70-e6f746784c72', '01a23049-645a-7000-8949-e5200a82ff5f', '01a23049-64df-7080-ba9b-c6feff137a48', '01a23049-645a-7001-9319-d12ab399935e', 'message.sent', 'loyalty', 'email', 'pending', NULL, 0, 0, NULL, NULL, 1796106446046, 1796106446046, NULL, NULL, NULL);
INSERT INTO public.deliveries VALUES ('01a23049-64df-7087-8063-58e4429546e8', '01a23049-6375-7001-bc70-e6f746784c72', '01a23049-6470-7000-b831-5f5d7db0decb', '01a23049-64df-7080-ba9b-c6feff137a48', '01a23049-6470-7001-baa3-1d7c0d88fd8a', 'message.sent', 'loyalty', 'email', 'delivered', NULL, 1, 0, 200, NULL, 1796106446046, NULL, NULL, NULL, NULL);
INSERT INTO public.deliveries VALUES ('01a23049-64df-7088-a70b-66433659875b', '01a23049-6375-7001-bc70-e6f746784c72', '01a23049-647a-7000-bca1-6b15a325415b', '01a23049-64df-7080-ba9b-c6feff137a48', '01a23049-647a-7001-8b32-d970d5afcbb2', 'message.sent', 'loyalty', 'email', 'failed', 'gone', 1, 0, 410, 'http_410', 1796106446046, NULL, NULL, NULL, NULL);
INSERT INTO public.deliveries VALUES ('01a23049-64df-7089-8433-47ffa788a191', '01a23049-6375-7001-bc70-e6f746784c72', '01a23049-6484-7000-b23a-15e5212b8973', '01a23049-64df-7080-ba9b-c6feff137a48', '01a23049-6484-7001-9d6f-77c889a4710a', 'message.sent', 'loyalty', 'email', 'cancelled', 'webhook_deleted', 1, 0, 503, 'http_503', 1796106446046, NULL, NULL, NULL, NULL);
INSERT INTO public.deliveries VALUES ('01a23049-64df-708b-9a82-78017323b501', '01a23049-6375-7001-bc70-e6f746784c72', '01a23049-641a-7000-81b3-fd67ada72fc7', '01a23049-64df-708a-85dd-c1e6b5b8ee7b', '01a23049-641a-7001-9f9c-2b18b1ade6d6', 'order.paid', 'loyalty', 'email', 'delivered', NULL, 1, 0, 200, NULL, 1796106446046, NULL, NULL, NULL, NULL);
INSERT INTO public.deliveries VALUES ('01a23049-64df-708c-836f-a74a37a83349', '01a23049-6375-7001-bc70-e6f746784c72', '01a23049-6428-7000-b6aa-6271cc1cbf84', '01a23049-64df-708a-85dd-c1e6b5b8ee7b', '01a23049-6428-7001-801b-622b77f7ea21', 'order.paid', 'loyalty', 'email', 'failed', 'attempts_exhausted', 1, 0, 500, 'http_500', 1796106446046, NULL, NULL, NULL, NULL);
INSERT INTO public.deliveries VALUES ('01a23049-64df-708d-b313-aa7b4ab8e825', '01a23049-6375-7001-bc70-e6f746784c72', '01a23049-6435-7000-a97d-1e2feebfa499', '01a23049-64df-708a-85dd-c1e6b5b8ee7b', '01a23049-6435-7001-8979-1f19dc9b45bc', 'order.paid', 'loyalty', 'email', 'pending', NULL, 1, 0, 503, 'http_503', 1796106446046, 1796106451157, NULL, NULL, NULL);
INSERT INTO public.deliveries VALUES ('01a23049-64df-708e-909a-acf88ebadff7', '01a23049-6375-7001-bc70-e6f746784c72', '01a23049-6441-7000-92fb-51dc8acffff1', '01a23049-64df-708a-85dd-c1e6b5b8ee7b', '01a23049-6442-7000-b2ca-dc417370c829', 'order.paid', 'loyalty', 'email', 'skipped', 'excluded_source', 0, 0, NULL, NULL, 1796106446046, NULL, NULL, NULL, NULL);
INSERT INTO public.deliveries VALUES ('01a23049-64df-708f-bdcd-6f643253a83c', '01a23049-6375-7001-bc70-e6f746784c72', '01a23049-645a-7000-8949-e5200a82ff5f', '01a23049-64df-708a-85dd-c1e6b5b8ee7b', '01a23049-645a-7001-9319-d12ab399935e', 'order.paid', 'loyalty', 'email', 'pending', NULL, 0, 0, NULL, NULL, 1796106446046, 1796106446046, NULL, NULL, NULL);
INSERT INTO public.deliveries VALUES ('01a23049-64df-7090-b80f-d9db8df73e2b', '01a23049-6375-7001-bc70-e6f746784c72', '01a23049-6470-7000-b831-5f5d7db0decb', '01a23049-64df-708a-85dd-c1e6b5b8ee7b', '01a23049-6470-7001-baa3-1d7c0d88fd8a', 'order.paid', 'loyalty', 'email', 'delivered', NULL, 1, 0, 200, NULL, 1796106446046, NULL, NULL, NULL, NULL);
INSERT INTO public.deliveries VALUES ('01a23049-64df-7091-aacb-cd09675511fb', '01a23049-6375-7001-bc70-e6f746784c72', '01a23049-647a-7000-bca1-6b15a325415b', '01a23049-64df-708a-85dd-c1e6b5b8ee7b', '01a23049-647a-7001-8b32-d970d5afcbb2', 'order.paid', 'loyalty', 'email', 'failed', 'gone', 1, 0, 410, 'http_410', 1796106446046, NULL, NULL, NULL, NULL);
INSERT INTO public.deliveries VALUES ('01a23049-64df-7092-a181-1dd3437afe74', '01a23049-6375-7001-bc70-e6f746784c72', '01a23049-6484-7000-b23a-15e5212b8973', '01a23049-64df-708a-85dd-c1e6b5b8ee7b', '01a23049-6484-7001-9d6f-77c889a4710a', 'order.paid', 'loyalty', 'email', 'cancelled', 'webhook_deleted', 1, 0, 503, 'http_503', 1796106446046, NULL, NULL, NULL, NULL);
INSERT INTO public.deliveries VALUES ('01a23049-64df-7094-a43c-5ad74baaaf47', '01a23049-6375-7001-bc70-e6f746784c72', '01a23049-644e-7000-b455-bb74c4f50631', '01a23049-64df-7093-af1c-5b01cd027ebd', '01a23049-644e-7001-83d8-62265b9e10ba', 'message.sent', 'loyalty', 'email', 'delivered', NULL, 2, 1, 200, NULL, 1796106446046, NULL, NULL, NULL, NULL);
INSERT INTO public.deliveries VALUES ('01a23049-64df-7095-becc-72b484fee951', '01a23049-6375-7001-bc70-e6f746784c72', '01a23049-641a-7000-81b3-fd67ada72fc7', '01a23049-64df-7093-af1c-5b01cd027ebd', '01a23049-641a-7001-9f9c-2b18b1ade6d6', 'message.sent', 'loyalty', 'email', 'delivered', NULL, 1, 0, 200, NULL, 1796106446046, NULL, NULL, NULL, NULL);
INSERT INTO public.deliveries VALUES ('01a23049-64df-7096-9d10-f7379159c979', '01a23049-6375-7001-bc70-e6f746784c72', '01a23049-6428-7000-b6aa-6271cc1cbf84', '01a23049-64df-7093-af1c-5b01cd027ebd', '01a23049-6428-7001-801b-622b77f7ea21', 'message.sent', 'loyalty', 'email', 'failed', 'attempts_exhausted', 1, 0, 500, 'http_500', 1796106446046, NULL, NULL, NULL, NULL);
INSERT INTO public.deliveries VALUES ('01a23049-64df-7097-bede-edc150b3305f', '01a23049-6375-7001-bc70-e6f746784c72', '01a23049-6435-7000-a97d-1e2feebfa499', '01a23049-64df-7093-af1c-5b01cd027ebd', '01a23049-6435-7001-8979-1f19dc9b45bc', 'message.sent', 'loyalty', 'email', 'pending', NULL, 1, 0, 503, 'http_503', 1796106446046, 1796106451234, NULL, NULL, NULL);
INSERT INTO public.deliveries VALUES ('01a23049-64df-7098-86ff-62fdfa886856', '01a23049-6375-7001-bc70-e6f746784c72', '01a23049-6441-7000-92fb-51dc8acffff1', '01a23049-64df-7093-af1c-5b01cd027ebd', '01a23049-6442-7000-b2ca-dc417370c829', 'message.sent', 'loyalty', 'email', 'delivered', NULL, 1, 0, 200, NULL, 1796106446046, NULL, NULL, NULL, NULL);
INSERT INTO public.deliveries VALUES ('01a23049-64df-7099-89be-a575661c7302', '01a23049-6375-7001-bc70-e6f746784c72', '01a23049-645a-7000-8949-e5200a82ff5f', '01a23049-64df-7093-af1c-5b01cd027ebd', '01a23049-645a-7001-9319-d12ab399935e', 'message.sent', 'loyalty', 'email', 'pending', NULL, 0, 0, NULL, NULL, 1796106446046, 1796106446046, NULL, NULL, NULL);
INSERT INTO public.deliveries VALUES ('01a23049-64df-709a-a89c-27b48765c10e', '01a23049-6375-7001-bc70-e6f746784c72', '01a23049-6470-7000-b831-5f5d7db0decb', '01a23049-64df-7093-af1c-5b01cd027ebd', '01a23049-6470-7001-baa3-1d7c0d88fd8a', 'message.sent', 'loyalty', 'email', 'delivered', NULL, 1, 0, 200, NULL, 1796106446046, NULL, NULL, NULL, NULL);
INSERT INTO public.deliveries VALUES ('01a23049-64df-709b-a6c6-1ebc8f9126ee', '01a23049-6375-7001-bc70-e6f746784c72', '01a23049-647a-7000-bca1-6b15a325415b', '01a23049-64df-7093-af1c-5b01cd027ebd', '01a23049-647a-7001-8b32-d970d5afcbb2', 'message.sent', 'loyalty', 'email', 'failed', 'gone', 1, 0, 410, 'http_410', 1796106446046, NULL, NULL, NULL, NULL);
INSERT INTO public.deliveries VALUES ('01a23049-64df-709c-9b04-1f8652c052ca', '01a23049-6375-7001-bc70-e6f746784c72', '01a23049-6484-7000-b23a-15e5212b8973', '01a23049-64df-7093-af1c-5b01cd027ebd', '01a23049-6484-7001-9d6f-77c889a4710a', 'message.sent', 'loyalty', 'email', 'cancelled', 'webhook_deleted', 1, 0, 503, 'http_503', 1796106446046, NULL, NULL, NULL, NULL);
INSERT INTO public.deliveries VALUES ('01a23049-64df-709e-8df7-a5eead253edc', '01a23049-6375-7001-bc70-e6f746784c72', '01a23049-644e-7000-b455-bb74c4f50631', '01a23049-64df-709d-9371-980730b1cccb', '01a23049-644e-7001-83d8-62265b9e10ba', 'message.sent', 'loyalty', 'email', 'delivered', NULL, 2, 1, 200, NULL, 1796106446046, NULL, NULL, NULL, NULL);
INSERT INTO public.deliveries VALUES ('01a23049-64df-709f-83b4-7fef116813ae', '01a23049-6375-7001-bc70-e6f746784c72', '01a23049-641a-7000-81b3-fd67ada72fc7', '01a23049-64df-709d-9371-980730b1cccb', '01a23049-641a-7001-9f9c-2b18b1ade6d6', 'message.sent', 'loyalty', 'email', 'delivered', NULL, 1, 0, 200, NULL, 1796106446046, NULL, NULL, NULL, NULL);
INSERT INTO public.deliveries VALUES ('01a23049-64df-70a0-a72f-249a09531275', '01a23049-6375-7001-bc70-e6f746784c72', '01a23049-6428-7000-b6aa-6271cc1cbf84', '01a23049-64df-709d-9371-980730b1cccb', '01a23049-6428-7001-801b-622b77f7ea21', 'message.sent', 'loyalty', 'email', 'failed', 'attempts_exhausted', 1, 0, 500, 'http_500', 1796106446046, NULL, NULL, NULL, NULL);
INSERT INTO public.deliveries VALUES ('01a23049-64df-70a1-b735-ea4de0d44305', '01a23049-6375-7001-bc70-e6f746784c72', '01a23049-6435-7000-a97d-1e2feebfa499', '01a23049-64df-709d-9371-980730b1cccb', '01a23049-6435-7001-8979-1f19dc9b45bc', 'message.sent', 'loyalty', 'email', 'pending', NULL, 1, 0, 503, 'http_503', 1796106446046, 1796106451387, NULL, NULL, NULL);
INSERT INTO public.deliveries VALUES ('01a23049-64df-70a2-8e02-7a2204505ec3', '01a23049-6375-7001-bc70-e6f746784c72', '01a23049-6441-7000-92fb-51dc8acffff1', '01a23049-64df-709d-9371-980730b1cccb', '01a23049-6442-7000-b2ca-dc417370c829', 'message.sent', 'loyalty', 'email', 'skipped', 'excluded_source', 0, 0, NULL, NULL, 1796106446046, NULL, NULL, NULL, NULL);
INSERT INTO public.deliveries VALUES ('01a23049-64df-70a3-9127-9584a740ee03', '01a23049-6375-7001-bc70-e6f746784c72', '01a23049-645a-7000-8949-e5200a82ff5f', '01a23049-64df-709d-9371-980730b1cccb', '01a23049-645a-7001-9319-d12ab399935e', 'message.sent', 'loyalty', 'email', 'pending', NULL, 0, 0, NULL, NULL, 1796106446046, 1796106446046, NULL, NULL, NULL);
INSERT INTO public.deliveries VALUES ('01a23049-64df-70a4-ae31-8ff64227a8e7', '01a23049-6375-7001-bc70-e6f746784c72', '01a23049-6470-7000-b831-5f5d7db0decb', '01a23049-64df-709d-9371-980730b1cccb', '01a23049-6470-7001-baa3-1d7c0d88fd8a', 'message.sent', 'loyalty', 'email', 'delivered', NULL, 1, 0, 200, NULL, 1796106446046, NULL, NULL, NULL, NULL);
INSERT INTO public.deliveries VALUES ('01a23049-64df-70a5-b92d-dcef7731495c', '01a23049-6375-7001-bc70-e6f746784c72', '01a23049-647a-7000-bca1-6b15a325415b', '01a23049-64df-709d-9371-980730b1cccb', '01a23049-647a-7001-8b32-d970d5afcbb2', 'message.sent', 'loyalty', 'email', 'failed', 'gone', 1, 0, 410, 'http_410', 1796106446046, NULL, NULL, NULL, NULL);
INSERT INTO public.deliveries VALUES ('01a23049-64df-70a6-8e45-e1be55cd15ad', '01a23049-6375-7001-bc70-e6f746784c72', '01a23049-6484-7000-b23a-15e5212b8973', '01a23049-64df-709d-9371-980730b1cccb', '01a23049-6484-7001-9d6f-77c889a4710a', 'message.sent', 'loyalty', 'email', 'cancelled', 'webhook_deleted', 1, 0, 503, 'http_503', 1796106446046, NULL, NULL, NULL, NULL);
INSERT INTO public.deliveries VALUES ('01a23049-64df-70a8-b30f-6db543fde508', '01a23049-6375-7001-bc70-e6f746784c72', '01a23049-641a-7000-81b3-fd67ada72fc7', '01a23049-64df-70a7-baa2-ba742cd665d0', '01a23049-641a-7001-9f9c-2b18b1ade6d6', 'order.paid', 'loyalty', 'email', 'delivered', NULL, 1, 0, 200, NULL, 1796106446046, NULL, NULL, NULL, NULL);
INSERT INTO public.deliveries VALUES ('01a23049-64df-70a9-bcbc-cef2366a27ab', '01a23049-6375-7001-bc70-e6f746784c72', '01a23049-6428-7000-b6aa-6271cc1cbf84', '01a23049-64df-70a7-baa2-ba742cd665d0', '01a23049-6428-7001-801b-622b77f7ea21', 'order.paid', 'loyalty', 'email', 'failed', 'attempts_exhausted', 1, 0, 500, 'http_500', 1796106446046, NULL, NULL, NULL, NULL);
INSERT INTO public.deliveries VALUES ('01a23049-64df-70aa-9aa5-7eaec8abdc9b', '01a23049-6375-7001-bc70-e6f746784c72', '01a23049-6435-7000-a97d-1e2feebfa499', '01a23049-64df-70a7-baa2-ba742cd665d0', '01a23049-6435-7001-8979-1f19dc9b45bc', 'order.paid', 'loyalty', 'email', 'pending', NULL, 1, 0, 503, 'http_503', 1796106446046, 1796106451160, NULL, NULL, NULL);
INSERT INTO public.deliveries VALUES ('01a23049-64df-70ab-ab9d-3149679cb351', '01a23049-6375-7001-bc70-e6f746784c72', '01a23049-6441-7000-92fb-51dc8acffff1', '01a23049-64df-70a7-baa2-ba742cd665d0', '01a23049-6442-7000-b2ca-dc417370c829', 'order.paid', 'loyalty', 'email', 'delivered', NULL, 1, 0, 200, NULL, 1796106446046, NULL, NULL, NULL, NULL);
INSERT INTO public.deliveries VALUES ('01a23049-64df-70ac-8c78-ac151ed1847a', '01a23049-6375-7001-bc70-e6f746784c72', '01a23049-645a-7000-8949-e5200a82ff5f', '01a23049-64df-70a7-baa2-ba742cd665d0', '01a23049-645a-7001-9319-d12ab399935e', 'order.paid', 'loyalty', 'email', 'pending', NULL, 0, 0, NULL, NULL, 1796106446046, 1796106446046, NULL, NULL, NULL);
INSERT INTO public.deliveries VALUES ('01a23049-64df-70ad-9ee6-ea98db89dd13', '01a23049-6375-7001-bc70-e6f746784c72', '01a23049-6470-7000-b831-5f5d7db0decb', '01a23049-64df-70a7-baa2-ba742cd665d0', '01a23049-6470-7001-baa3-1d7c0d88fd8a', 'order.paid', 'loyalty', 'email', 'delivered', NULL, 1, 0, 200, NULL, 1796106446046, NULL, NULL, NULL, NULL);
INSERT INTO public.deliveries VALUES ('01a23049-64df-70ae-9223-6e81c62d6e61', '01a23049-6375-7001-bc70-e6f746784c72', '01a23049-647a-7000-bca1-6b15a325415b', '01a23049-64df-70a7-baa2-ba742cd665d0', '01a23049-647a-7001-8b32-d970d5afcbb2', 'order.paid', 'loyalty', 'email', 'failed', 'gone', 1, 0, 410, 'http_410', 1796106446046, NULL, NULL, NULL, NULL);
INSERT INTO public.deliveries VALUES ('01a23049-64df-70af-86f6-15cdfc6cc636', '01a23049-6375-7001-bc70-e6f746784c72', '01a23049-6484-7000-b23a-15e5212b8973', '01a23049-64df-70a7-baa2-ba742cd665d0', '01a23049-6484-7001-9d6f-77c889a4710a', 'order.paid', 'loyalty', 'email', 'cancelled', 'webhook_deleted', 1, 0, 503, 'http_503', 1796106446046, NULL, NULL, NULL, NULL);
INSERT INTO public.deliveries VALUES ('01a23049-64df-70b1-a86b-7471f9a0bd4f', '01a23049-6375-7001-bc70-e6f746784c72', '01a23049-644e-7000-b455-bb74c4f50631', '01a23049-64df-70b0-b0b4-f78cd26bcc55', '01a23049-644e-7001-83d8-62265b9e10ba', 'message.sent', 'loyalty', 'email', 'delivered', NULL, 2, 1, 200, NULL, 1796106446046, NULL, NULL, NULL, NULL);
INSERT INTO public.deliveries VALUES ('01a23049-64df-70b2-bdb0-49b8e9069c43', '01a23049-6375-7001-bc70-e6f746784c72', '01a23049-641a-7000-81b3-fd67ada72fc7', '01a23049-64df-70b0-b0b4-f78cd26bcc55', '01a23049-641a-7001-9f9c-2b18b1ade6d6', 'message.sent', 'loyalty', 'email', 'delivered', NULL, 1, 0, 200, NULL, 1796106446046, NULL, NULL, NULL, NULL);
INSERT INTO public.deliveries VALUES ('01a23049-64e0-7000-a00c-f623ace36d3e', '01a23049-6375-7001-bc70-e6f746784c72', '01a23049-6428-7000-b6aa-6271cc1cbf84', '01a23049-64df-70b0-b0b4-f78cd26bcc55', '01a23049-6428-7001-801b-622b77f7ea21', 'message.sent', 'loyalty', 'email', 'failed', 'attempts_exhausted', 1, 0, 500, 'http_500', 1796106446046, NULL, NULL, NULL, NULL);
INSERT INTO public.deliveries VALUES ('01a23049-64e0-7001-9d60-3b08a9104239', '01a23049-6375-7001-bc70-e6f746784c72', '01a23049-6435-7000-a97d-1e2feebfa499', '01a23049-64df-70b0-b0b4-f78cd26bcc55', '01a23049-6435-7001-8979-1f19dc9b45bc', 'message.sent', 'loyalty', 'email', 'pending', NULL, 1, 0, 503, 'http_503', 1796106446046, 1796106451499, NULL, NULL, NULL);
INSERT INTO public.deliveries VALUES ('01a23049-64e0-7002-98c0-16f430a2f474', '01a23049-6375-7001-bc70-e6f746784c72', '01a23049-6441-7000-92fb-51dc8acffff1', '01a23049-64df-70b0-b0b4-f78cd26bcc55', '01a23049-6442-7000-b2ca-dc417370c829', 'message.sent', 'loyalty', 'email', 'skipped', 'excluded_source', 0, 0, NULL, NULL, 1796106446046, NULL, NULL, NULL, NULL);
INSERT INTO public.deliveries VALUES ('01a23049-64e0-7003-8a5a-19762916d984', '01a23049-6375-7001-bc70-e6f746784c72', '01a23049-645a-7000-8949-e5200a82ff5f', '01a23049-64df-70b0-b0b4-f78cd26bcc55', '01a23049-645a-7001-9319-d12ab399935e', 'message.sent', 'loyalty', 'email', 'pending', NULL, 0, 0, NULL, NULL, 1796106446046, 1796106446046, NULL, NULL, NULL);
INSERT INTO public.deliveries VALUES ('01a23049-64e0-7004-a5b5-145dcc81b61f', '01a23049-6375-7001-bc70-e6f746784c72', '01a23049-6470-7000-b831-5f5d7db0decb', '01a23049-64df-70b0-b0b4-f78cd26bcc55', '01a23049-6470-7001-baa3-1d7c0d88fd8a', 'message.sent', 'loyalty', 'email', 'delivered', NULL, 1, 0, 200, NULL, 1796106446046, NULL, NULL, NULL, NULL);
INSERT INTO public.deliveries VALUES ('01a23049-64e0-7005-9d65-ac0f44657bbb', '01a23049-6375-7001-bc70-e6f746784c72', '01a23049-647a-7000-bca1-6b15a325415b', '01a23049-64df-70b0-b0b4-f78cd26bcc55', '01a23049-647a-7001-8b32-d970d5afcbb2', 'message.sent', 'loyalty', 'email', 'failed', 'gone', 1, 0, 410, 'http_410', 1796106446046, NULL, NULL, NULL, NULL);
INSERT INTO public.deliveries VALUES ('01a23049-64e0-7006-93dd-78adb0080b23', '01a23049-6375-7001-bc70-e6f746784c72', '01a23049-6484-7000-b23a-15e5212b8973', '01a23049-64df-70b0-b0b4-f78cd26bcc55', '01a23049-6484-7001-9d6f-77c889a4710a', 'message.sent', 'loyalty', 'email', 'cancelled', 'webhook_deleted', 1, 0, 503, 'http_503', 1796106446046, NULL, NULL, NULL, NULL);
INSERT INTO public.deliveries VALUES ('01a23049-64e0-7008-967e-650ef2fa61dc', '01a23049-6375-7001-bc70-e6f746784c72', '01a23049-644e-7000-b455-bb74c4f50631', '01a23049-64e0-7007-91c9-da1d4d22d446', '01a23049-644e-7001-83d8-62265b9e10ba', 'message.sent', 'loyalty', 'email', 'delivered', NULL, 2, 1, 200, NULL, 1796106446046, NULL, NULL, NULL, NULL);
INSERT INTO public.deliveries VALUES ('01a23049-64e0-7009-a3ef-945c235c5bd4', '01a23049-6375-7001-bc70-e6f746784c72', '01a23049-641a-7000-81b3-fd67ada72fc7', '01a23049-64e0-7007-91c9-da1d4d22d446', '01a23049-641a-7001-9f9c-2b18b1ade6d6', 'message.sent', 'loyalty', 'email', 'delivered', NULL, 1, 0, 200, NULL, 1796106446046, NULL, NULL, NULL, NULL);
INSERT INTO public.deliveries VALUES ('01a23049-64e0-700a-b1c0-e0ded863317a', '01a23049-6375-7001-bc70-e6f746784c72', '01a23049-6428-7000-b6aa-6271cc1cbf84', '01a23049-64e0-7007-91c9-da1d4d22d446', '01a23049-6428-7001-801b-622b77f7ea21', 'message.sent', 'loyalty', 'email', 'failed', 'attempts_exhausted', 1, 0, 500, 'http_500', 1796106446046, NULL, NULL, NULL, NULL);
INSERT INTO public.deliveries VALUES ('01a23049-64e0-700b-8a80-a8f7431cb0d1', '01a23049-6375-7001-bc70-e6f746784c72', '01a23049-6435-7000-a97d-1e2feebfa499', '01a23049-64e0-7007-91c9-da1d4d22d446', '01a23049-6435-7001-8979-1f19dc9b45bc', 'message.sent', 'loyalty', 'email', 'pending', NULL, 1, 0, 503, 'http_503', 1796106446046, 1796106451290, NULL, NULL, NULL);
INSERT INTO public.deliveries VALUES ('01a23049-64e0-700c-a2bc-47537378c542', '01a23049-6375-7001-bc70-e6f746784c72', '01a23049-6441-7000-92fb-51dc8acffff1', '01a23049-64e0-7007-91c9-da1d4d22d446', '01a23049-6442-7000-b2ca-dc417370c829', 'message.sent', 'loyalty', 'email', 'delivered', NULL, 1, 0, 200, NULL, 1796106446046, NULL, NULL, NULL, NULL);
INSERT INTO public.deliveries VALUES ('01a23049-64e0-700d-a67e-478f0b2e1393', '01a23049-6375-7001-bc70-e6f746784c72', '01a23049-645a-7000-8949-e5200a82ff5f', '01a23049-64e0-7007-91c9-da1d4d22d446', '01a23049-645a-7001-9319-d12ab399935e', 'message.sent', 'loyalty', 'email', 'pending', NULL, 0, 0, NULL, NULL, 1796106446046, 1796106446046, NULL, NULL, NULL);
INSERT INTO public.deliveries VALUES ('01a23049-64e0-700e-96fa-e313a8fc227c', '01a23049-6375-7001-bc70-e6f746784c72', '01a23049-6470-7000-b831-5f5d7db0decb', '01a23049-64e0-7007-91c9-da1d4d22d446', '01a23049-6470-7001-baa3-1d7c0d88fd8a', 'message.sent', 'loyalty', 'email', 'delivered', NULL, 1, 0, 200, NULL, 1796106446046, NULL, NULL, NULL, NULL);
INSERT INTO public.deliveries VALUES ('01a23049-64e0-700f-a8dc-b7445a174738', '01a23049-6375-7001-bc70-e6f746784c72', '01a23049-647a-7000-bca1-6b15a325415b', '01a23049-64e0-7007-91c9-da1d4d22d446', '01a23049-647a-7001-8b32-d970d5afcbb2', 'message.sent', 'loyalty', 'email', 'failed', 'gone', 1, 0, 410, 'http_410', 1796106446046, NULL, NULL, NULL, NULL);
INSERT INTO public.deliveries VALUES ('01a23049-64e0-7010-9456-e3cbdd235ede', '01a23049-6375-7001-bc70-e6f746784c72', '01a23049-6484-7000-b23a-15e5212b8973', '01a23049-64e0-7007-91c9-da1d4d22d446', '01a23049-6484-7001-9d6f-77c889a4710a', 'message.sent', 'loyalty', 'email', 'cancelled', 'webhook_deleted', 1, 0, 503, 'http_503', 1796106446046, NULL, NULL, NULL, NULL);
INSERT INTO public.deliveries VALUES ('01a23049-64e0-7012-8de3-40baaab0aee0', '01a23049-6375-7001-bc70-e6f746784c72', '01a23049-641a-7000-81b3-fd67ada72fc7', '01a23049-64e0-7011-8e30-7eda83af984e', '01a23049-641a-7001-9f9c-2b18b1ade6d6', 'order.paid', 'loyalty', 'email', 'delivered', NULL, 1, 0, 200, NULL, 1796106446046, NULL, NULL, NULL, NULL);
INSERT INTO public.deliveries VALUES ('01a23049-64e0-7013-b103-4fe7345966aa', '01a23049-6375-7001-bc70-e6f746784c72', '01a23049-6428-7000-b6aa-6271cc1cbf84', '01a23049-64e0-7011-8e30-7eda83af984e', '01a23049-6428-7001-801b-622b77f7ea21', 'order.paid', 'loyalty', 'email', 'failed', 'attempts_exhausted', 1, 0, 500, 'http_500', 1796106446046, NULL, NULL, NULL, NULL);
INSERT INTO public.deliveries VALUES ('01a23049-64e0-7014-86fa-a3987e0f5256', '01a23049-6375-7001-bc70-e6f746784c72', '01a23049-6435-7000-a97d-1e2feebfa499', '01a23049-64e0-7011-8e30-7eda83af984e', '01a23049-6435-7001-8979-1f19dc9b45bc', 'order.paid', 'loyalty', 'email', 'pending', NULL, 1, 0, 503, 'http_503', 1796106446046, 1796106450767, NULL, NULL, NULL);
INSERT INTO public.deliveries VALUES ('01a23049-64e0-7015-bc1c-1b8523f5e8aa', '01a23049-6375-7001-bc70-e6f746784c72', '01a23049-6441-7000-92fb-51dc8acffff1', '01a23049-64e0-7011-8e30-7eda83af984e', '01a23049-6442-7000-b2ca-dc417370c829', 'order.paid', 'loyalty', 'email', 'skipped', 'excluded_source', 0, 0, NULL, NULL, 1796106446046, NULL, NULL, NULL, NULL);
INSERT INTO public.deliveries VALUES ('01a23049-64e0-7016-beac-b9e2683b06ef', '01a23049-6375-7001-bc70-e6f746784c72', '01a23049-645a-7000-8949-e5200a82ff5f', '01a23049-64e0-7011-8e30-7eda83af984e', '01a23049-645a-7001-9319-d12ab399935e', 'order.paid', 'loyalty', 'email', 'pending', NULL, 0, 0, NULL, NULL, 1796106446046, 1796106446046, NULL, NULL, NULL);
INSERT INTO public.deliveries VALUES ('01a23049-64e0-7017-bc96-85f1b36020c3', '01a23049-6375-7001-bc70-e6f746784c72', '01a23049-6470-7000-b831-5f5d7db0decb', '01a23049-64e0-7011-8e30-7eda83af984e', '01a23049-6470-7001-baa3-1d7c0d88fd8a', 'order.paid', 'loyalty', 'email', 'delivered', NULL, 1, 0, 200, NULL, 1796106446046, NULL, NULL, NULL, NULL);
INSERT INTO public.deliveries VALUES ('01a23049-64e0-7018-8dde-ce43ef476ef7', '01a23049-6375-7001-bc70-e6f746784c72', '01a23049-647a-7000-bca1-6b15a325415b', '01a23049-64e0-7011-8e30-7eda83af984e', '01a23049-647a-7001-8b32-d970d5afcbb2', 'order.paid', 'loyalty', 'email', 'failed', 'gone', 1, 0, 410, 'http_410', 1796106446046, NULL, NULL, NULL, NULL);
INSERT INTO public.deliveries VALUES ('01a23049-64e0-7019-8089-658440092880', '01a23049-6375-7001-bc70-e6f746784c72', '01a23049-6484-7000-b23a-15e5212b8973', '01a23049-64e0-7011-8e30-7eda83af984e', '01a23049-6484-7001-9d6f-77c889a4710a', 'order.paid', 'loyalty', 'email', 'cancelled', 'webhook_deleted', 1, 0, 503, 'http_503', 1796106446046, NULL, NULL, NULL, NULL);
INSERT INTO public.deliveries VALUES ('01a23049-64e0-701b-9d2d-27bdc20a9474', '01a23049-6375-7001-bc70-e6f746784c72', '01a23049-644e-7000-b455-bb74c4f50631', '01a23049-64e0-701a-8408-2977b4276c50', '01a23049-644e-7001-83d8-62265b9e10ba', 'message.sent', 'loyalty', 'email', 'delivered', NULL, 2, 1, 200, NULL, 1796106446046, NULL, NULL, NULL, NULL);
INSERT INTO public.deliveries VALUES ('01a23049-64e0-701c-ac0e-222170a69f65', '01a23049-6375-7001-bc70-e6f746784c72', '01a23049-641a-7000-81b3-fd67ada72fc7', '01a23049-64e0-701a-8408-2977b4276c50', '01a23049-641a-7001-9f9c-2b18b1ade6d6', 'message.sent', 'loyalty', 'email', 'delivered', NULL, 1, 0, 200, NULL, 1796106446046, NULL, NULL, NULL, NULL);
INSERT INTO public.deliveries VALUES ('01a23049-64e0-701d-ac18-24c1975545a8', '01a23049-6375-7001-bc70-e6f746784c72', '01a23049-6428-7000-b6aa-6271cc1cbf84', '01a23049-64e0-701a-8408-2977b4276c50', '01a23049-6428-7001-801b-622b77f7ea21', 'message.sent', 'loyalty', 'email', 'failed', 'attempts_exhausted', 1, 0, 500, 'http_500', 1796106446046, NULL, NULL, NULL, NULL);
INSERT INTO public.deliveries VALUES ('01a23049-64e0-701e-9cbb-a4dcd194f4b1', '01a23049-6375-7001-bc70-e6f746784c72', '01a23049-6435-7000-a97d-1e2feebfa499', '01a23049-64e0-701a-8408-2977b4276c50', '01a23049-6435-7001-8979-1f19dc9b45bc', 'message.sent', 'loyalty', 'email', 'pending', NULL, 1, 0, 503, 'http_503', 1796106446046, 1796106451128, NULL, NULL, NULL);
INSERT INTO public.deliveries VALUES ('01a23049-64e0-701f-a14d-14b224bcb7f1', '01a23049-6375-7001-bc70-e6f746784c72', '01a23049-6441-7000-92fb-51dc8acffff1', '01a23049-64e0-701a-8408-2977b4276c50', '01a23049-6442-7000-b2ca-dc417370c829', 'message.sent', 'loyalty', 'email', 'delivered', NULL, 1, 0, 200, NULL, 1796106446046, NULL, NULL, NULL, NULL);
INSERT INTO public.deliveries VALUES ('01a23049-64e0-7020-9997-b3a0e681fe8c', '01a23049-6375-7001-bc70-e6f746784c72', '01a23049-645a-7000-8949-e5200a82ff5f', '01a23049-64e0-701a-8408-2977b4276c50', '01a23049-645a-7001-9319-d12ab399935e', 'message.sent', 'loyalty', 'email', 'pending', NULL, 0, 0, NULL, NULL, 1796106446046, 1796106446046, NULL, NULL, NULL);
INSERT INTO public.deliveries VALUES ('01a23049-64e0-7021-9b22-4db8da7ac9f6', '01a23049-6375-7001-bc70-e6f746784c72', '01a23049-6470-7000-b831-5f5d7db0decb', '01a23049-64e0-701a-8408-2977b4276c50', '01a23049-6470-7001-baa3-1d7c0d88fd8a', 'message.sent', 'loyalty', 'email', 'delivered', NULL, 1, 0, 200, NULL, 1796106446046, NULL, NULL, NULL, NULL);
INSERT INTO public.deliveries VALUES ('01a23049-64e0-7022-b234-1029a01066d3', '01a23049-6375-7001-bc70-e6f746784c72', '01a23049-647a-7000-bca1-6b15a325415b', '01a23049-64e0-701a-8408-2977b4276c50', '01a23049-647a-7001-8b32-d970d5afcbb2', 'message.sent', 'loyalty', 'email', 'failed', 'gone', 1, 0, 410, 'http_410', 1796106446046, NULL, NULL, NULL, NULL);
INSERT INTO public.deliveries VALUES ('01a23049-64e0-7023-825d-40f106341fee', '01a23049-6375-7001-bc70-e6f746784c72', '01a23049-6484-7000-b23a-15e5212b8973', '01a23049-64e0-701a-8408-2977b4276c50', '01a23049-6484-7001-9d6f-77c889a4710a', 'message.sent', 'loyalty', 'email', 'cancelled', 'webhook_deleted', 1, 0, 503, 'http_503', 1796106446046, NULL, NULL, NULL, NULL);
INSERT INTO public.deliveries VALUES ('01a23049-64e0-7025-bd89-cece2efb2b3e', '01a23049-6375-7001-bc70-e6f746784c72', '01a23049-644e-7000-b455-bb74c4f50631', '01a23049-64e0-7024-b07e-1758373df8e3', '01a23049-644e-7001-83d8-62265b9e10ba', 'message.sent', 'loyalty', 'email', 'delivered', NULL, 2, 1, 200, NULL, 1796106446046, NULL, NULL, NULL, NULL);
INSERT INTO public.deliveries VALUES ('01a23049-64e0-7026-849c-90034cd7cabe', '01a23049-6375-7001-bc70-e6f746784c72', '01a23049-641a-7000-81b3-fd67ada72fc7', '01a23049-64e0-7024-b07e-1758373df8e3', '01a23049-641a-7001-9f9c-2b18b1ade6d6', 'message.sent', 'loyalty', 'email', 'delivered', NULL, 1, 0, 200, NULL, 1796106446046, NULL, NULL, NULL, NULL);
INSERT INTO public.deliveries VALUES ('01a23049-64e0-7027-a744-586fdf43b2ee', '01a23049-6375-7001-bc70-e6f746784c72', '01a23049-6428-7000-b6aa-6271cc1cbf84', '01a23049-64e0-7024-b07e-1758373df8e3', '01a23049-6428-7001-801b-622b77f7ea21', 'message.sent', 'loyalty', 'email', 'failed', 'attempts_exhausted', 1, 0, 500, 'http_500', 1796106446046, NULL, NULL, NULL, NULL);
INSERT INTO public.deliveries VALUES ('01a23049-64e0-7028-82c6-2a0ebe25a23c', '01a23049-6375-7001-bc70-e6f746784c72', '01a23049-6435-7000-a97d-1e2feebfa499', '01a23049-64e0-7024-b07e-1758373df8e3', '01a23049-6435-7001-8979-1f19dc9b45bc', 'message.sent', 'loyalty', 'email', 'pending', NULL, 1, 0, 503, 'http_503', 1796106446046, 1796106451052, NULL, NULL, NULL);
INSERT INTO public.deliveries VALUES ('01a23049-64e0-7029-a5a8-446ef4c2a266', '01a23049-6375-7001-bc70-e6f746784c72', '01a23049-6441-7000-92fb-51dc8acffff1', '01a23049-64e0-7024-b07e-1758373df8e3', '01a23049-6442-7000-b2ca-dc417370c829', 'message.sent', 'loyalty', 'email', 'skipped', 'excluded_source', 0, 0, NULL, NULL, 1796106446046, NULL, NULL, NULL, NULL);
INSERT INTO public.deliveries VALUES ('01a23049-64e0-702a-a521-eabbe96df54e', '01a23049-6375-7001-bc70-e6f746784c72', '01a23049-645a-7000-8949-e5200a82ff5f', '01a23049-64e0-7024-b07e-1758373df8e3', '01a23049-645a-7001-9319-d12ab399935e', 'message.sent', 'loyalty', 'email', 'pending', NULL, 0, 0, NULL, NULL, 1796106446046, 1796106446046, NULL, NULL, NULL);
INSERT INTO public.deliveries VALUES ('01a23049-64e0-702b-98c0-d5c4799c7983', '01a23049-6375-7001-bc70-e6f746784c72', '01a23049-6470-7000-b831-5f5d7db0decb', '01a23049-64e0-7024-b07e-1758373df8e3', '01a23049-6470-7001-baa3-1d7c0d88fd8a', 'message.sent', 'loyalty', 'email', 'delivered', NULL, 1, 0, 200, NULL, 1796106446046, NULL, NULL, NULL, NULL);
INSERT INTO public.deliveries VALUES ('01a23049-64e0-702c-b958-4f73a7e049ba', '01a23049-6375-7001-bc70-e6f746784c72', '01a23049-647a-7000-bca1-6b15a325415b', '01a23049-64e0-7024-b07e-1758373df8e3', '01a23049-647a-7001-8b32-d970d5afcbb2', 'message.sent', 'loyalty', 'email', 'failed', 'gone', 1, 0, 410, 'http_410', 1796106446046, NULL, NULL, NULL, NULL);
INSERT INTO public.deliveries VALUES ('01a23049-64e0-702d-b238-8683fa5bf24a', '01a23049-6375-7001-bc70-e6f746784c72', '01a23049-6484-7000-b23a-15e5212b8973', '01a23049-64e0-7024-b07e-1758373df8e3', '01a23049-6484-7001-9d6f-77c889a4710a', 'message.sent', 'loyalty', 'email', 'cancelled', 'webhook_deleted', 1, 0, 503, 'http_503', 1796106446046, NULL, NULL, NULL, NULL);


--
-- Data for Name: drafts; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.drafts VALUES ('01a23049-64ca-7000-9730-4764bf116c31', '01a23049-6375-7001-bc70-e6f746784c72', '01a23049-6375-7000-9b0c-d23cdc5d7fc5', '{"webhook_id":null,"input":{"status":null,"config":{"name":"Half done","url":"","events":[],"endpoint_mode":"common","products":[],"channels":[],"format":"standard","format_options":{"opens_as_read":true,"unix_seconds":false,"latin_complaint":false,"full_event_type":false},"headers":{},"settings":{"require_external_message_id":false,"static_ip":false,"exclude_sources":[],"notify_on_error":null,"timeout_ms":5000,"retry_schedule_s":[5,300,1800,7200,18000,36000,50400,72000,86400],"max_in_flight":32,"rate_per_second":null,"signatures":["v1"]}},"auth":{"kind":null,"username":null,"password":null,"encoded":null,"token":null,"name":null,"value":null,"token_url":null,"client_id":null,"client_secret":null,"scope":null,"audience":null,"client_auth":null,"certificate_pem":null,"private_key_pem":null}},"replaced":{},"base":null,"taken":[],"apart":[]}', '\x01d4e7eada06cda493feefc6916de02e1471772fef71841b14722bc9e36c0c14e6a665e0b9273909aa044a3ab55edb59de7d041200d363d15b29e0916fb9eb00968f43a3949d671726528691356b95445f48e9f9d20c7be3542f47ea695ec4d741d2fcb62d776032953f419bc5181cbb516c5d92414f0aa82548c940af89610cec881e0bac6e560fe5ea42af22ea48548267c2edeaef74d34aed00f0ff91b3ac8b24569b06fbd55dde53605677fb502c9f1772a985839663404bacf41cfbab0054ff464f91b2c7a474ea2b4dcef93c758823486e598e93aa005fe2aaa2684abc01b7c4a2c18b7b2624e5e1dc85a725a4b089689bab9dda7613047449b9a139c078059d00963d6274932141333b43b53d87b389f68e8a8cde3a7433184f4dfd2fb696d5a0f22e5d5d1aa3656f1ca73769e37fcca9a0af0ca9c6361defe0ce56982da68131f6c5ce75005d78cb18d026746277589bbdab789651d3b86770eb382c3374fa1c11270a7f20b5d41d995d3b5570f97f0cb5d798bf3f6e97ae4fa3c193a490f755fa2f336a905df3e16c050c46e35040589b2121bc7224351a0da4aa75e46a', 1796106446026, 1796106446026);
INSERT INTO public.drafts VALUES ('01a23049-64d4-7000-8127-5134d52ff73f', '01a23049-6375-7001-bc70-e6f746784c72', '01a23049-6375-7000-9b0c-d23cdc5d7fc5', '{"webhook_id":"wh_01m8r4js0te0083czxcypteby7","input":{"status":null,"config":{"name":"Delivered","url":"http://127.0.0.1:32895/200","events":[{"type":"*"}],"endpoint_mode":"common","products":[],"channels":[],"format":"standard","format_options":{"opens_as_read":true,"unix_seconds":false,"latin_complaint":false,"full_event_type":false},"headers":{"X-Env":"prod"},"settings":{"require_external_message_id":false,"static_ip":false,"exclude_sources":[],"notify_on_error":null,"timeout_ms":5000,"retry_schedule_s":[5,300,1800,7200,18000,36000,50400,72000,86400],"max_in_flight":32,"rate_per_second":null,"signatures":["v1"]}},"auth":{"kind":"basic","username":"u","password":null,"encoded":null,"token":null,"name":null,"value":null,"token_url":null,"client_id":null,"client_secret":null,"scope":null,"audience":null,"client_auth":null,"certificate_pem":null,"private_key_pem":null}},"replaced":{},"base":{"status":null,"config":{"name":"Delivered","url":"http://127.0.0.1:32895/200","events":[{"type":"*"}],"endpoint_mode":"common","products":[],"channels":[],"format":"standard","format_options":{"opens_as_read":true,"unix_seconds":false,"latin_complaint":false,"full_event_type":false},"headers":{"X-Env":"prod"},"settings":{"require_external_message_id":false,"static_ip":false,"exclude_sources":[],"notify_on_error":null,"timeout_ms":5000,"retry_schedule_s":[5,300,1800,7200,18000,36000,50400,72000,86400],"max_in_flight":32,"rate_per_second":null,"signatures":["v1"]}},"auth":{"kind":"basic","username":"u","password":null,"encoded":null,"token":null,"name":null,"value":null,"token_url":null,"client_id":null,"client_secret":null,"scope":null,"audience":null,"client_auth":null,"certificate_pem":null,"private_key_pem":null}},"taken":[],"apart":[]}', '\x01d4e7eada71b47df4771b6ebb7ce4d10b484af7446b2f33314450f349b41a36f24fc0c1365b5099feb5fadae91b3401d109c1780b207835f5326ebb69922fa1ef771aac9ec99a714dfb23afff25c4cdff50e37f6d7b4c24e53f84809592d8a747882e84b0ce8c89bc251bcd41bca17985619edd3150c2711d44b8f667998b511c740179fddf2513a2fc182f7268aa34b54b6af1e45f3cac19ffbe779f81dc2397fdeea351270e95f18cb0e823687ca4104a4a71287d5228fcfafee5bba3d09b30e5b33ffa5ea7ee66fc6c532c4580e7b67ba594ac93601a5ad5282797d7009d907825987d116cc7c8904611096d0821fdd005c398e2542db1a476868fb627d58f408220503588f0cec1eb80742a0081c38e31aac457a74baaf35e7b811e1947f87c6197be6ecdda3d5a40a7b2c700135f4a7ede46faadb0e1af0adf735f7145a752b4277ed5829fe90d694d7edb48e939fe4c80c63a16be60f48f919c561a820bd7a005eb0597323f0ba6cf1245bd10ec95549cf29bc9818c5a424c670385307f59c4b9c2eaa6c10eccc1bf52b2cd93f2e142d1ce3f448815e5b2a8a4a7a1c676530d32d9455d3d3ad75573c697393f5406b918fa9f15c83b5447c98c931b832491639b9d9d37bf47db3157046e8da82d5849d2f44b93cec16ad81ec90bfddf990c1b955503dd33c9f301d723d3628102506a42e725db361a7e112deb78c5a73b33de4d9b66673cdcad0eec13c214536f761db947ce7ae4bb2aad649ef0458c392e9c3b0218e17e953f854328c89d512bf45ae2cf62adcdfee83e32570e2dadcfc9952ad43d1d38edc61f0e40b931abe74af679fdb68a219204bd17a05b68a23f2ecb288b91b1', 1796106446036, 1796106446036);


--
-- Data for Name: event_types; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.event_types VALUES ('01a23049-6375-7001-bc70-e6f746784c72', 'order.paid', '{"name":"order.paid","label":"Order paid","description":"","group":"Own events","fields":[],"data":"{\"total\":12.5}","profile":null}');


--
-- Data for Name: events; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.events VALUES ('01a23049-6375-7001-bc70-e6f746784c72', '01a23049-64de-7000-9fd5-65cb75f0a767', 'order-0', 'order.paid', 1715175712445000000, 3, 'loyalty', 'email', 'ui', '{"email":"person0@example.com","message_id":0,"amount":"0.10","total":0.1}', '{"plan":"pro"}', 1796106446046, 8, 0);
INSERT INTO public.events VALUES ('01a23049-6375-7001-bc70-e6f746784c72', '01a23049-64df-7002-8451-70236e4bfb9c', 'order-1', 'message.sent', 1715175712445000000, 3, 'loyalty', 'email', 'integration', '{"email":"person1@example.com","message_id":1,"amount":"0.10","total":0.1}', '{"plan":"pro"}', 1796106446046, 8, 1);
INSERT INTO public.events VALUES ('01a23049-6375-7001-bc70-e6f746784c72', '01a23049-64df-700c-b318-709a21d21cff', 'order-2', 'message.sent', 1715175712445000000, 3, 'loyalty', 'email', 'ui', '{"email":"person2@example.com","message_id":2,"amount":"0.10","total":0.1}', '{"plan":"pro"}', 1796106446046, 9, 0);
INSERT INTO public.events VALUES ('01a23049-6375-7001-bc70-e6f746784c72', '01a23049-64df-7016-bbe3-e16dc9762b54', 'order-3', 'order.paid', 1715175712445000000, 3, 'loyalty', 'email', 'integration', '{"email":"person3@example.com","message_id":3,"amount":"0.10","total":0.1}', '{"plan":"pro"}', 1796106446046, 7, 1);
INSERT INTO public.events VALUES ('01a23049-6375-7001-bc70-e6f746784c72', '01a23049-64df-701f-9def-925c1cf532a5', 'order-4', 'message.sent', 1715175712445000000, 3, 'loyalty', 'email', 'ui', '{"email":"person4@example.com","message_id":4,"amount":"0.10","total":0.1}', '{"plan":"pro"}', 1796106446046, 9, 0);
INSERT INTO public.events VALUES ('01a23049-6375-7001-bc70-e6f746784c72', '01a23049-64df-7029-b58c-014b64f59902', 'order-5', 'message.sent', 1715175712445000000, 3, 'loyalty', 'email', 'integration', '{"email":"person5@example.com","message_id":5,"amount":"0.10","total":0.1}', '{"plan":"pro"}', 1796106446046, 8, 1);
INSERT INTO public.events VALUES ('01a23049-6375-7001-bc70-e6f746784c72', '01a23049-64df-7033-91b9-7fb2855a087d', 'order-6', 'order.paid', 1715175712445000000, 3, 'loyalty', 'email', 'ui', '{"email":"person6@example.com","message_id":6,"amount":"0.10","total":0.1}', '{"plan":"pro"}', 1796106446046, 8, 0);
INSERT INTO public.events VALUES ('01a23049-6375-7001-bc70-e6f746784c72', '01a23049-64df-703c-9a5e-17c97d3ba541', 'order-7', 'message.sent', 1715175712445000000, 3, 'loyalty', 'email', 'integration', '{"email":"person7@example.com","message_id":7,"amount":"0.10","total":0.1}', '{"plan":"pro"}', 1796106446046, 8, 1);
INSERT INTO public.events VALUES ('01a23049-6375-7001-bc70-e6f746784c72', '01a23049-64df-7046-a8eb-7902b301f1c8', 'order-8', 'message.sent', 1715175712445000000, 3, 'loyalty', 'email', 'ui', '{"email":"person8@example.com","message_id":8,"amount":"0.10","total":0.1}', '{"plan":"pro"}', 1796106446046, 9, 0);
INSERT INTO public.events VALUES ('01a23049-6375-7001-bc70-e6f746784c72', '01a23049-64df-7050-a04c-100bded5b11a', 'order-9', 'order.paid', 1715175712445000000, 3, 'loyalty', 'email', 'integration', '{"email":"person9@example.com","message_id":9,"amount":"0.10","total":0.1}', '{"plan":"pro"}', 1796106446046, 7, 1);
INSERT INTO public.events VALUES ('01a23049-6375-7001-bc70-e6f746784c72', '01a23049-64df-7059-b90b-3401c743e598', 'order-10', 'message.sent', 1715175712445000000, 3, 'loyalty', 'email', 'ui', '{"email":"person10@example.com","message_id":10,"amount":"0.10","total":0.1}', '{"plan":"pro"}', 1796106446046, 9, 0);
INSERT INTO public.events VALUES ('01a23049-6375-7001-bc70-e6f746784c72', '01a23049-64df-7063-9626-cf7aaee3bd7e', 'order-11', 'message.sent', 1715175712445000000, 3, 'loyalty', 'email', 'integration', '{"email":"person11@example.com","message_id":11,"amount":"0.10","total":0.1}', '{"plan":"pro"}', 1796106446046, 8, 1);
INSERT INTO public.events VALUES ('01a23049-6375-7001-bc70-e6f746784c72', '01a23049-64df-706d-96be-7cab76fb8083', 'order-12', 'order.paid', 1715175712445000000, 3, 'loyalty', 'email', 'ui', '{"email":"person12@example.com","message_id":12,"amount":"0.10","total":0.1}', '{"plan":"pro"}', 1796106446046, 8, 0);
INSERT INTO public.events VALUES ('01a23049-6375-7001-bc70-e6f746784c72', '01a23049-64df-7076-badb-a77a1fb01b83', 'order-13', 'message.sent', 1715175712445000000, 3, 'loyalty', 'email', 'integration', '{"email":"person13@example.com","message_id":13,"amount":"0.10","total":0.1}', '{"plan":"pro"}', 1796106446046, 8, 1);
INSERT INTO public.events VALUES ('01a23049-6375-7001-bc70-e6f746784c72', '01a23049-64df-7080-ba9b-c6feff137a48', 'order-14', 'message.sent', 1715175712445000000, 3, 'loyalty', 'email', 'ui', '{"email":"person14@example.com","message_id":14,"amount":"0.10","total":0.1}', '{"plan":"pro"}', 1796106446046, 9, 0);
INSERT INTO public.events VALUES ('01a23049-6375-7001-bc70-e6f746784c72', '01a23049-64df-708a-85dd-c1e6b5b8ee7b', 'order-15', 'order.paid', 1715175712445000000, 3, 'loyalty', 'email', 'integration', '{"email":"person15@example.com","message_id":15,"amount":"0.10","total":0.1}', '{"plan":"pro"}', 1796106446046, 7, 1);
INSERT INTO public.events VALUES ('01a23049-6375-7001-bc70-e6f746784c72', '01a23049-64df-7093-af1c-5b01cd027ebd', 'order-16', 'message.sent', 1715175712445000000, 3, 'loyalty', 'email', 'ui', '{"email":"person16@example.com","message_id":16,"amount":"0.10","total":0.1}', '{"plan":"pro"}', 1796106446046, 9, 0);
INSERT INTO public.events VALUES ('01a23049-6375-7001-bc70-e6f746784c72', '01a23049-64df-709d-9371-980730b1cccb', 'order-17', 'message.sent', 1715175712445000000, 3, 'loyalty', 'email', 'integration', '{"email":"person17@example.com","message_id":17,"amount":"0.10","total":0.1}', '{"plan":"pro"}', 1796106446046, 8, 1);
INSERT INTO public.events VALUES ('01a23049-6375-7001-bc70-e6f746784c72', '01a23049-64df-70a7-baa2-ba742cd665d0', 'order-18', 'order.paid', 1715175712445000000, 3, 'loyalty', 'email', 'ui', '{"email":"person18@example.com","message_id":18,"amount":"0.10","total":0.1}', '{"plan":"pro"}', 1796106446046, 8, 0);
INSERT INTO public.events VALUES ('01a23049-6375-7001-bc70-e6f746784c72', '01a23049-64df-70b0-b0b4-f78cd26bcc55', 'order-19', 'message.sent', 1715175712445000000, 3, 'loyalty', 'email', 'integration', '{"email":"person19@example.com","message_id":19,"amount":"0.10","total":0.1}', '{"plan":"pro"}', 1796106446046, 8, 1);
INSERT INTO public.events VALUES ('01a23049-6375-7001-bc70-e6f746784c72', '01a23049-64e0-7007-91c9-da1d4d22d446', 'order-20', 'message.sent', 1715175712445000000, 3, 'loyalty', 'email', 'ui', '{"email":"person20@example.com","message_id":20,"amount":"0.10","total":0.1}', '{"plan":"pro"}', 1796106446046, 9, 0);
INSERT INTO public.events VALUES ('01a23049-6375-7001-bc70-e6f746784c72', '01a23049-64e0-7011-8e30-7eda83af984e', 'order-21', 'order.paid', 1715175712445000000, 3, 'loyalty', 'email', 'integration', '{"email":"person21@example.com","message_id":21,"amount":"0.10","total":0.1}', '{"plan":"pro"}', 1796106446046, 7, 1);
INSERT INTO public.events VALUES ('01a23049-6375-7001-bc70-e6f746784c72', '01a23049-64e0-701a-8408-2977b4276c50', 'order-22', 'message.sent', 1715175712445000000, 3, 'loyalty', 'email', 'ui', '{"email":"person22@example.com","message_id":22,"amount":"0.10","total":0.1}', '{"plan":"pro"}', 1796106446046, 9, 0);
INSERT INTO public.events VALUES ('01a23049-6375-7001-bc70-e6f746784c72', '01a23049-64e0-7024-b07e-1758373df8e3', 'order-23', 'message.sent', 1715175712445000000, 3, 'loyalty', 'email', 'integration', '{"email":"person23@example.com","message_id":23,"amount":"0.10","total":0.1}', '{"plan":"pro"}', 1796106446046, 8, 1);


--
-- Data for Name: fresh_terms; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.fresh_terms VALUES ('01a23049-6375-7001-bc70-e6f746784c72', '01a23049-64df-700c-b318-709a21d21cff', -2116127982290626674);
INSERT INTO public.fresh_terms VALUES ('01a23049-6375-7001-bc70-e6f746784c72', '01a23049-64df-7016-bbe3-e16dc9762b54', 2533592545596209899);
INSERT INTO public.fresh_terms VALUES ('01a23049-6375-7001-bc70-e6f746784c72', '01a23049-64df-7016-bbe3-e16dc9762b54', 5622533601426856843);
INSERT INTO public.fresh_terms VALUES ('01a23049-6375-7001-bc70-e6f746784c72', '01a23049-64df-701f-9def-925c1cf532a5', -5563914795499553509);
INSERT INTO public.fresh_terms VALUES ('01a23049-6375-7001-bc70-e6f746784c72', '01a23049-64df-701f-9def-925c1cf532a5', 5414021058608832454);
INSERT INTO public.fresh_terms VALUES ('01a23049-6375-7001-bc70-e6f746784c72', '01a23049-64df-7029-b58c-014b64f59902', -1212292392796056533);
INSERT INTO public.fresh_terms VALUES ('01a23049-6375-7001-bc70-e6f746784c72', '01a23049-64df-7029-b58c-014b64f59902', 5918531573024062547);
INSERT INTO public.fresh_terms VALUES ('01a23049-6375-7001-bc70-e6f746784c72', '01a23049-64df-7033-91b9-7fb2855a087d', -5278293301756366032);
INSERT INTO public.fresh_terms VALUES ('01a23049-6375-7001-bc70-e6f746784c72', '01a23049-64df-7033-91b9-7fb2855a087d', -1731985825426666057);
INSERT INTO public.fresh_terms VALUES ('01a23049-6375-7001-bc70-e6f746784c72', '01a23049-64df-703c-9a5e-17c97d3ba541', 229256961269521404);
INSERT INTO public.fresh_terms VALUES ('01a23049-6375-7001-bc70-e6f746784c72', '01a23049-64df-703c-9a5e-17c97d3ba541', 8719647946811673230);
INSERT INTO public.fresh_terms VALUES ('01a23049-6375-7001-bc70-e6f746784c72', '01a23049-64df-7046-a8eb-7902b301f1c8', -4691212114651553537);
INSERT INTO public.fresh_terms VALUES ('01a23049-6375-7001-bc70-e6f746784c72', '01a23049-64df-7046-a8eb-7902b301f1c8', 3198191471355371895);
INSERT INTO public.fresh_terms VALUES ('01a23049-6375-7001-bc70-e6f746784c72', '01a23049-64df-7050-a04c-100bded5b11a', 1826242805484023040);
INSERT INTO public.fresh_terms VALUES ('01a23049-6375-7001-bc70-e6f746784c72', '01a23049-64df-7050-a04c-100bded5b11a', 2709616156941689436);
INSERT INTO public.fresh_terms VALUES ('01a23049-6375-7001-bc70-e6f746784c72', '01a23049-64df-7059-b90b-3401c743e598', 5351644240885712040);
INSERT INTO public.fresh_terms VALUES ('01a23049-6375-7001-bc70-e6f746784c72', '01a23049-64df-7059-b90b-3401c743e598', 5926985802045269987);
INSERT INTO public.fresh_terms VALUES ('01a23049-6375-7001-bc70-e6f746784c72', '01a23049-64df-7063-9626-cf7aaee3bd7e', -3105649704990967447);
INSERT INTO public.fresh_terms VALUES ('01a23049-6375-7001-bc70-e6f746784c72', '01a23049-64df-7063-9626-cf7aaee3bd7e', 5748892369479747538);
INSERT INTO public.fresh_terms VALUES ('01a23049-6375-7001-bc70-e6f746784c72', '01a23049-64df-706d-96be-7cab76fb8083', -2697005636924077276);
INSERT INTO public.fresh_terms VALUES ('01a23049-6375-7001-bc70-e6f746784c72', '01a23049-64df-706d-96be-7cab76fb8083', 7733195345837784852);
INSERT INTO public.fresh_terms VALUES ('01a23049-6375-7001-bc70-e6f746784c72', '01a23049-64df-7076-badb-a77a1fb01b83', -2680202041716767807);
INSERT INTO public.fresh_terms VALUES ('01a23049-6375-7001-bc70-e6f746784c72', '01a23049-64df-7076-badb-a77a1fb01b83', 4601451072787876934);
INSERT INTO public.fresh_terms VALUES ('01a23049-6375-7001-bc70-e6f746784c72', '01a23049-64df-7080-ba9b-c6feff137a48', -8851921198055681175);
INSERT INTO public.fresh_terms VALUES ('01a23049-6375-7001-bc70-e6f746784c72', '01a23049-64df-7080-ba9b-c6feff137a48', 7346087187232172728);
INSERT INTO public.fresh_terms VALUES ('01a23049-6375-7001-bc70-e6f746784c72', '01a23049-64df-708a-85dd-c1e6b5b8ee7b', -1861681656678108554);
INSERT INTO public.fresh_terms VALUES ('01a23049-6375-7001-bc70-e6f746784c72', '01a23049-64df-708a-85dd-c1e6b5b8ee7b', 4308760633480352157);
INSERT INTO public.fresh_terms VALUES ('01a23049-6375-7001-bc70-e6f746784c72', '01a23049-64df-7093-af1c-5b01cd027ebd', -5656812701796902114);
INSERT INTO public.fresh_terms VALUES ('01a23049-6375-7001-bc70-e6f746784c72', '01a23049-64df-7093-af1c-5b01cd027ebd', -2985992964159896464);
INSERT INTO public.fresh_terms VALUES ('01a23049-6375-7001-bc70-e6f746784c72', '01a23049-64df-709d-9371-980730b1cccb', 4981918036555779351);
INSERT INTO public.fresh_terms VALUES ('01a23049-6375-7001-bc70-e6f746784c72', '01a23049-64df-709d-9371-980730b1cccb', 6783881241638507647);
INSERT INTO public.fresh_terms VALUES ('01a23049-6375-7001-bc70-e6f746784c72', '01a23049-64df-70a7-baa2-ba742cd665d0', -6381661833886224633);
INSERT INTO public.fresh_terms VALUES ('01a23049-6375-7001-bc70-e6f746784c72', '01a23049-64df-70a7-baa2-ba742cd665d0', 5677167347966923126);
INSERT INTO public.fresh_terms VALUES ('01a23049-6375-7001-bc70-e6f746784c72', '01a23049-64df-70b0-b0b4-f78cd26bcc55', -7781954408808110121);
INSERT INTO public.fresh_terms VALUES ('01a23049-6375-7001-bc70-e6f746784c72', '01a23049-64df-70b0-b0b4-f78cd26bcc55', -331285147277021235);
INSERT INTO public.fresh_terms VALUES ('01a23049-6375-7001-bc70-e6f746784c72', '01a23049-64e0-7007-91c9-da1d4d22d446', -7754158938989625722);
INSERT INTO public.fresh_terms VALUES ('01a23049-6375-7001-bc70-e6f746784c72', '01a23049-64e0-7007-91c9-da1d4d22d446', -735712954395011350);
INSERT INTO public.fresh_terms VALUES ('01a23049-6375-7001-bc70-e6f746784c72', '01a23049-64e0-7011-8e30-7eda83af984e', 5973073684878930855);
INSERT INTO public.fresh_terms VALUES ('01a23049-6375-7001-bc70-e6f746784c72', '01a23049-64e0-7011-8e30-7eda83af984e', 8019615789267006368);
INSERT INTO public.fresh_terms VALUES ('01a23049-6375-7001-bc70-e6f746784c72', '01a23049-64e0-701a-8408-2977b4276c50', 8673720435704263435);
INSERT INTO public.fresh_terms VALUES ('01a23049-6375-7001-bc70-e6f746784c72', '01a23049-64e0-701a-8408-2977b4276c50', 9128161120566469939);
INSERT INTO public.fresh_terms VALUES ('01a23049-6375-7001-bc70-e6f746784c72', '01a23049-64e0-7024-b07e-1758373df8e3', 6007699706281844106);
INSERT INTO public.fresh_terms VALUES ('01a23049-6375-7001-bc70-e6f746784c72', '01a23049-64e0-7024-b07e-1758373df8e3', 9203802337613875880);


--
-- Data for Name: instance; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.instance VALUES (1, '01a23049-6375-7000-9b0c-d23cdc5d7fc5', 17, 1796106446557, NULL, NULL);


--
-- Data for Name: members; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.members VALUES ('01a23049-6375-7001-bc70-e6f746784c72', '01a23049-6375-7000-9b0c-d23cdc5d7fc5', 'owner', 1796106445685);


--
-- Data for Name: nodes; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.nodes VALUES ('01a23049-6cdf-7000-95f6-16627ab0275b', 1796106448097, 'vm, process 11292', 'd4e7eada');


--
-- Data for Name: products; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.products VALUES ('01a23049-6375-7001-bc70-e6f746784c72', 'loyalty', 0);


--
-- Data for Name: refused_outcomes; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.refused_outcomes VALUES ('01a23049-6375-7001-bc70-e6f746784c72', '01a23049-64eb-7000-9f13-6bef85a81bd5', '01a23049-64df-7061-be42-67ea1e8cf075', '01a23049-647a-7000-bca1-6b15a325415b', '{}', 'refused', true, 1796106446059);


--
-- Data for Name: replays; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.replays VALUES ('01a23049-65a9-7000-84aa-e88c6daedf08', '01a23049-6375-7001-bc70-e6f746784c72', '01a23049-644e-7000-b455-bb74c4f50631', 'finished', 'any', 1577836800000, 1796106446247, 50, 16, true, 16, '01a23049-64e0-7024-b07e-1758373df8e3', 1796106445569, NULL, 1796106446249, 1796106446559);


--
-- Data for Name: rollups; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.rollups VALUES ('01a23049-6375-7001-bc70-e6f746784c72', 300000, 1796106300000, '00000000-0000-0000-0000-000000000000', 0, 0, 24);
INSERT INTO public.rollups VALUES ('01a23049-6375-7001-bc70-e6f746784c72', 300000, 1796106300000, '01a23049-641a-7000-81b3-fd67ada72fc7', 1, 0, 24);
INSERT INTO public.rollups VALUES ('01a23049-6375-7001-bc70-e6f746784c72', 300000, 1796106300000, '01a23049-641a-7000-81b3-fd67ada72fc7', 105, 0, 4);
INSERT INTO public.rollups VALUES ('01a23049-6375-7001-bc70-e6f746784c72', 300000, 1796106300000, '01a23049-641a-7000-81b3-fd67ada72fc7', 106, 0, 20);
INSERT INTO public.rollups VALUES ('01a23049-6375-7001-bc70-e6f746784c72', 300000, 1796106300000, '01a23049-6428-7000-b6aa-6271cc1cbf84', 1, 0, 24);
INSERT INTO public.rollups VALUES ('01a23049-6375-7001-bc70-e6f746784c72', 300000, 1796106300000, '01a23049-6428-7000-b6aa-6271cc1cbf84', 305, 0, 24);
INSERT INTO public.rollups VALUES ('01a23049-6375-7001-bc70-e6f746784c72', 300000, 1796106300000, '01a23049-6435-7000-a97d-1e2feebfa499', 1, 0, 24);
INSERT INTO public.rollups VALUES ('01a23049-6375-7001-bc70-e6f746784c72', 300000, 1796106300000, '01a23049-6435-7000-a97d-1e2feebfa499', 305, 0, 24);
INSERT INTO public.rollups VALUES ('01a23049-6375-7001-bc70-e6f746784c72', 300000, 1796106300000, '01a23049-6441-7000-92fb-51dc8acffff1', 1, 0, 12);
INSERT INTO public.rollups VALUES ('01a23049-6375-7001-bc70-e6f746784c72', 300000, 1796106300000, '01a23049-6441-7000-92fb-51dc8acffff1', 2, 0, 12);
INSERT INTO public.rollups VALUES ('01a23049-6375-7001-bc70-e6f746784c72', 300000, 1796106300000, '01a23049-6441-7000-92fb-51dc8acffff1', 106, 0, 12);
INSERT INTO public.rollups VALUES ('01a23049-6375-7001-bc70-e6f746784c72', 300000, 1796106300000, '01a23049-644e-7000-b455-bb74c4f50631', 1, 0, 16);
INSERT INTO public.rollups VALUES ('01a23049-6375-7001-bc70-e6f746784c72', 300000, 1796106300000, '01a23049-644e-7000-b455-bb74c4f50631', 101, 0, 1);
INSERT INTO public.rollups VALUES ('01a23049-6375-7001-bc70-e6f746784c72', 300000, 1796106300000, '01a23049-644e-7000-b455-bb74c4f50631', 102, 0, 5);
INSERT INTO public.rollups VALUES ('01a23049-6375-7001-bc70-e6f746784c72', 300000, 1796106300000, '01a23049-644e-7000-b455-bb74c4f50631', 103, 0, 10);
INSERT INTO public.rollups VALUES ('01a23049-6375-7001-bc70-e6f746784c72', 300000, 1796106300000, '01a23049-644e-7000-b455-bb74c4f50631', 106, 0, 16);
INSERT INTO public.rollups VALUES ('01a23049-6375-7001-bc70-e6f746784c72', 300000, 1796106300000, '01a23049-645a-7000-8949-e5200a82ff5f', 1, 0, 24);
INSERT INTO public.rollups VALUES ('01a23049-6375-7001-bc70-e6f746784c72', 300000, 1796106300000, '01a23049-6470-7000-b831-5f5d7db0decb', 1, 0, 24);
INSERT INTO public.rollups VALUES ('01a23049-6375-7001-bc70-e6f746784c72', 300000, 1796106300000, '01a23049-6470-7000-b831-5f5d7db0decb', 105, 0, 4);
INSERT INTO public.rollups VALUES ('01a23049-6375-7001-bc70-e6f746784c72', 300000, 1796106300000, '01a23049-6470-7000-b831-5f5d7db0decb', 106, 0, 20);
INSERT INTO public.rollups VALUES ('01a23049-6375-7001-bc70-e6f746784c72', 300000, 1796106300000, '01a23049-647a-7000-bca1-6b15a325415b', 1, 0, 24);
INSERT INTO public.rollups VALUES ('01a23049-6375-7001-bc70-e6f746784c72', 300000, 1796106300000, '01a23049-647a-7000-bca1-6b15a325415b', 304, 0, 24);
INSERT INTO public.rollups VALUES ('01a23049-6375-7001-bc70-e6f746784c72', 300000, 1796106300000, '01a23049-6484-7000-b23a-15e5212b8973', 1, 0, 24);
INSERT INTO public.rollups VALUES ('01a23049-6375-7001-bc70-e6f746784c72', 300000, 1796106300000, '01a23049-6484-7000-b23a-15e5212b8973', 305, 0, 24);
INSERT INTO public.rollups VALUES ('01a23049-6375-7001-bc70-e6f746784c72', 3600000, 1796104800000, '00000000-0000-0000-0000-000000000000', 0, 0, 24);
INSERT INTO public.rollups VALUES ('01a23049-6375-7001-bc70-e6f746784c72', 3600000, 1796104800000, '01a23049-641a-7000-81b3-fd67ada72fc7', 1, 0, 24);
INSERT INTO public.rollups VALUES ('01a23049-6375-7001-bc70-e6f746784c72', 3600000, 1796104800000, '01a23049-641a-7000-81b3-fd67ada72fc7', 105, 0, 4);
INSERT INTO public.rollups VALUES ('01a23049-6375-7001-bc70-e6f746784c72', 3600000, 1796104800000, '01a23049-641a-7000-81b3-fd67ada72fc7', 106, 0, 20);
INSERT INTO public.rollups VALUES ('01a23049-6375-7001-bc70-e6f746784c72', 3600000, 1796104800000, '01a23049-6428-7000-b6aa-6271cc1cbf84', 1, 0, 24);
INSERT INTO public.rollups VALUES ('01a23049-6375-7001-bc70-e6f746784c72', 3600000, 1796104800000, '01a23049-6428-7000-b6aa-6271cc1cbf84', 305, 0, 24);
INSERT INTO public.rollups VALUES ('01a23049-6375-7001-bc70-e6f746784c72', 3600000, 1796104800000, '01a23049-6435-7000-a97d-1e2feebfa499', 1, 0, 24);
INSERT INTO public.rollups VALUES ('01a23049-6375-7001-bc70-e6f746784c72', 3600000, 1796104800000, '01a23049-6435-7000-a97d-1e2feebfa499', 305, 0, 24);
INSERT INTO public.rollups VALUES ('01a23049-6375-7001-bc70-e6f746784c72', 3600000, 1796104800000, '01a23049-6441-7000-92fb-51dc8acffff1', 1, 0, 12);
INSERT INTO public.rollups VALUES ('01a23049-6375-7001-bc70-e6f746784c72', 3600000, 1796104800000, '01a23049-6441-7000-92fb-51dc8acffff1', 2, 0, 12);
INSERT INTO public.rollups VALUES ('01a23049-6375-7001-bc70-e6f746784c72', 3600000, 1796104800000, '01a23049-6441-7000-92fb-51dc8acffff1', 106, 0, 12);
INSERT INTO public.rollups VALUES ('01a23049-6375-7001-bc70-e6f746784c72', 3600000, 1796104800000, '01a23049-644e-7000-b455-bb74c4f50631', 1, 0, 16);
INSERT INTO public.rollups VALUES ('01a23049-6375-7001-bc70-e6f746784c72', 3600000, 1796104800000, '01a23049-644e-7000-b455-bb74c4f50631', 101, 0, 1);
INSERT INTO public.rollups VALUES ('01a23049-6375-7001-bc70-e6f746784c72', 3600000, 1796104800000, '01a23049-644e-7000-b455-bb74c4f50631', 102, 0, 5);
INSERT INTO public.rollups VALUES ('01a23049-6375-7001-bc70-e6f746784c72', 3600000, 1796104800000, '01a23049-644e-7000-b455-bb74c4f50631', 103, 0, 10);
INSERT INTO public.rollups VALUES ('01a23049-6375-7001-bc70-e6f746784c72', 3600000, 1796104800000, '01a23049-644e-7000-b455-bb74c4f50631', 106, 0, 16);
INSERT INTO public.rollups VALUES ('01a23049-6375-7001-bc70-e6f746784c72', 3600000, 1796104800000, '01a23049-645a-7000-8949-e5200a82ff5f', 1, 0, 24);
INSERT INTO public.rollups VALUES ('01a23049-6375-7001-bc70-e6f746784c72', 3600000, 1796104800000, '01a23049-6470-7000-b831-5f5d7db0decb', 1, 0, 24);
INSERT INTO public.rollups VALUES ('01a23049-6375-7001-bc70-e6f746784c72', 3600000, 1796104800000, '01a23049-6470-7000-b831-5f5d7db0decb', 105, 0, 4);
INSERT INTO public.rollups VALUES ('01a23049-6375-7001-bc70-e6f746784c72', 3600000, 1796104800000, '01a23049-6470-7000-b831-5f5d7db0decb', 106, 0, 20);
INSERT INTO public.rollups VALUES ('01a23049-6375-7001-bc70-e6f746784c72', 3600000, 1796104800000, '01a23049-647a-7000-bca1-6b15a325415b', 1, 0, 24);
INSERT INTO public.rollups VALUES ('01a23049-6375-7001-bc70-e6f746784c72', 3600000, 1796104800000, '01a23049-647a-7000-bca1-6b15a325415b', 304, 0, 24);
INSERT INTO public.rollups VALUES ('01a23049-6375-7001-bc70-e6f746784c72', 3600000, 1796104800000, '01a23049-6484-7000-b23a-15e5212b8973', 1, 0, 24);
INSERT INTO public.rollups VALUES ('01a23049-6375-7001-bc70-e6f746784c72', 3600000, 1796104800000, '01a23049-6484-7000-b23a-15e5212b8973', 305, 0, 24);


--
-- Data for Name: saved_views; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.saved_views VALUES ('01a23049-6375-7001-bc70-e6f746784c72', '01a23049-6375-7000-9b0c-d23cdc5d7fc5', 'Failures', '', 1796106445812);


--
-- Data for Name: search_terms; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.search_terms VALUES ('01a23049-6375-7001-bc70-e6f746784c72', -3138060911502289170, '01a23049-64df-700c-b318-709a21d21cff');
INSERT INTO public.search_terms VALUES ('01a23049-6375-7001-bc70-e6f746784c72', 1468340013622133118, '01a23049-64de-7000-9fd5-65cb75f0a767');
INSERT INTO public.search_terms VALUES ('01a23049-6375-7001-bc70-e6f746784c72', 1783586183238622878, '01a23049-64df-7002-8451-70236e4bfb9c');
INSERT INTO public.search_terms VALUES ('01a23049-6375-7001-bc70-e6f746784c72', 6912158355717386040, '01a23049-64de-7000-9fd5-65cb75f0a767');
INSERT INTO public.search_terms VALUES ('01a23049-6375-7001-bc70-e6f746784c72', 7748076420210162913, '01a23049-64df-7002-8451-70236e4bfb9c');


--
-- Data for Name: sender_ids; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.sender_ids VALUES ('01a23049-6375-7001-bc70-e6f746784c72', 'order-0', '01a23049-64de-7000-9fd5-65cb75f0a767');
INSERT INTO public.sender_ids VALUES ('01a23049-6375-7001-bc70-e6f746784c72', 'order-1', '01a23049-64df-7002-8451-70236e4bfb9c');
INSERT INTO public.sender_ids VALUES ('01a23049-6375-7001-bc70-e6f746784c72', 'order-10', '01a23049-64df-7059-b90b-3401c743e598');
INSERT INTO public.sender_ids VALUES ('01a23049-6375-7001-bc70-e6f746784c72', 'order-11', '01a23049-64df-7063-9626-cf7aaee3bd7e');
INSERT INTO public.sender_ids VALUES ('01a23049-6375-7001-bc70-e6f746784c72', 'order-12', '01a23049-64df-706d-96be-7cab76fb8083');
INSERT INTO public.sender_ids VALUES ('01a23049-6375-7001-bc70-e6f746784c72', 'order-13', '01a23049-64df-7076-badb-a77a1fb01b83');
INSERT INTO public.sender_ids VALUES ('01a23049-6375-7001-bc70-e6f746784c72', 'order-14', '01a23049-64df-7080-ba9b-c6feff137a48');
INSERT INTO public.sender_ids VALUES ('01a23049-6375-7001-bc70-e6f746784c72', 'order-15', '01a23049-64df-708a-85dd-c1e6b5b8ee7b');
INSERT INTO public.sender_ids VALUES ('01a23049-6375-7001-bc70-e6f746784c72', 'order-16', '01a23049-64df-7093-af1c-5b01cd027ebd');
INSERT INTO public.sender_ids VALUES ('01a23049-6375-7001-bc70-e6f746784c72', 'order-17', '01a23049-64df-709d-9371-980730b1cccb');
INSERT INTO public.sender_ids VALUES ('01a23049-6375-7001-bc70-e6f746784c72', 'order-18', '01a23049-64df-70a7-baa2-ba742cd665d0');
INSERT INTO public.sender_ids VALUES ('01a23049-6375-7001-bc70-e6f746784c72', 'order-19', '01a23049-64df-70b0-b0b4-f78cd26bcc55');
INSERT INTO public.sender_ids VALUES ('01a23049-6375-7001-bc70-e6f746784c72', 'order-2', '01a23049-64df-700c-b318-709a21d21cff');
INSERT INTO public.sender_ids VALUES ('01a23049-6375-7001-bc70-e6f746784c72', 'order-20', '01a23049-64e0-7007-91c9-da1d4d22d446');
INSERT INTO public.sender_ids VALUES ('01a23049-6375-7001-bc70-e6f746784c72', 'order-21', '01a23049-64e0-7011-8e30-7eda83af984e');
INSERT INTO public.sender_ids VALUES ('01a23049-6375-7001-bc70-e6f746784c72', 'order-22', '01a23049-64e0-701a-8408-2977b4276c50');
INSERT INTO public.sender_ids VALUES ('01a23049-6375-7001-bc70-e6f746784c72', 'order-23', '01a23049-64e0-7024-b07e-1758373df8e3');
INSERT INTO public.sender_ids VALUES ('01a23049-6375-7001-bc70-e6f746784c72', 'order-3', '01a23049-64df-7016-bbe3-e16dc9762b54');
INSERT INTO public.sender_ids VALUES ('01a23049-6375-7001-bc70-e6f746784c72', 'order-4', '01a23049-64df-701f-9def-925c1cf532a5');
INSERT INTO public.sender_ids VALUES ('01a23049-6375-7001-bc70-e6f746784c72', 'order-5', '01a23049-64df-7029-b58c-014b64f59902');
INSERT INTO public.sender_ids VALUES ('01a23049-6375-7001-bc70-e6f746784c72', 'order-6', '01a23049-64df-7033-91b9-7fb2855a087d');
INSERT INTO public.sender_ids VALUES ('01a23049-6375-7001-bc70-e6f746784c72', 'order-7', '01a23049-64df-703c-9a5e-17c97d3ba541');
INSERT INTO public.sender_ids VALUES ('01a23049-6375-7001-bc70-e6f746784c72', 'order-8', '01a23049-64df-7046-a8eb-7902b301f1c8');
INSERT INTO public.sender_ids VALUES ('01a23049-6375-7001-bc70-e6f746784c72', 'order-9', '01a23049-64df-7050-a04c-100bded5b11a');


--
-- Data for Name: sessions; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.sessions VALUES ('\x01eba33bf115933f0ed3450189e83ec4a918c9fa7f9dcd0cfb5c6fb92be3b893', '01a23049-6375-7000-9b0c-d23cdc5d7fc5', '01a23049-6375-7001-bc70-e6f746784c72', 1796106445791, 1796106445791, 1797316045791, 'node', '127.0.0.1');


--
-- Data for Name: tests; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.tests VALUES ('01a23049-64a3-7001-ac0e-c501e19313de', '01a23049-6375-7001-bc70-e6f746784c72', '01a23049-64a3-7001-ac0e-c501e19313de', '01a23049-641a-7000-81b3-fd67ada72fc7', NULL, 'Delivered', NULL, '01a23049-6378-7000-9ce1-fe1f164f7300', 'bootstrap', 'message.sent', 'http://127.0.0.1:32895/200', 200, NULL, NULL, 28, 1796106445987, '{"id":"tst_01m8r4js53e00tr3p507gs64yy","ok":true,"event_type":"message.sent","url":"http://127.0.0.1:32895/200","checks":[{"name":"fields","ok":true,"detail":"The endpoint and the event are given."},{"name":"https","ok":true,"detail":"Plain http is allowed here; anyone on the way can read it."},{"name":"dns","ok":true,"detail":"The URL holds the address 127.0.0.1 itself."},{"name":"address","ok":true,"detail":"127.0.0.1 may be sent to."},{"name":"connect","ok":true,"detail":"127.0.0.1:32895 accepts connections."},{"name":"auth","ok":true,"detail":"Basic credentials are sent."},{"name":"payload","ok":true,"detail":"The payload is valid JSON of 585 bytes."},{"name":"response","ok":true,"detail":"The endpoint answered 200."}],"request":{"method":"POST","url":"http://127.0.0.1:32895/200","headers":{"content-type":"application/json","webhook-id":"dlv_01m8r4js53e00tr3p507gs64yy","webhook-signature":"v1,bXXIvu/JAf+GSAJ/9zSQQdV2+DMI1Cf+t39GblFiV2A= v1,rEhvFvK4N+Tx10r5MWiPCMAczJXVf3TYyBOND1aC+Bg=","user-agent":"Tidings/0.1.0","webhook-timestamp":"1796106445","webhook-attempt":"1","webhook-test":"true","authorization":"Basic ***","x-env":"prod"},"body":"{\"event\":\"Sent\",\"timestamp\":\"2026-12-01T06:27:25.989Z\",\"data\":{\"message_id\":\"0123456789_012_012_01234\",\"status\":\"sent\",\"details\":{\"channel\":\"email\",\"product\":\"campaigns\",\"message_id\":145413,\"tracking_id\":\"abc123\",\"notification_id\":\"welcome-email\",\"trigger_id\":21714179,\"external_message_id\":\"987654321\",\"sending_type\":\"instant\",\"subject\":\"Sending message (test)\",\"from\":\"user@example.com\",\"to\":\"destination@example.com\",\"campaign_id\":245624,\"campaign_kind\":\"single_stage\",\"subscriber_id\":6552353,\"profile_id\":9001,\"user_id\":\"crm-user-1\",\"email\":\"test@test.com\",\"phone\":\"80123456789\"}}}"},"response":{"status":200,"headers":{"date":"Tue, 01 Dec 2026 06:27:25 GMT","connection":"keep-alive","keep-alive":"timeout=5","transfer-encoding":"chunked"},"body":"seen","truncated":false},"timing_ms":{"dns":null,"connect":1.471,"tls":null,"first_byte":26.179,"total":28.145},"error":null,"advice":null}');


--
-- Data for Name: troubles; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.troubles VALUES ('01a23049-6428-7000-b6aa-6271cc1cbf84', '01a23049-6375-7001-bc70-e6f746784c72', 'failing', 1796106446061, 1, 1796106446566, 1796110046566, NULL);
INSERT INTO public.troubles VALUES ('01a23049-647a-7000-bca1-6b15a325415b', '01a23049-6375-7001-bc70-e6f746784c72', 'disabled', 1796106446141, 1, 1796106446573, NULL, NULL);


--
-- Data for Name: users; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.users VALUES ('01a23049-6375-7000-9b0c-d23cdc5d7fc5', 'owner@example.com', 'owner@example.com', '$argon2id$v=19$m=19456,t=2,p=1$xe3/INA2lCfBINQamKaNvg$1Yk3/JHVJydksGygeCMiXBz0wJveP47Eaz6GTqPfXqE', 1796106445685);


--
-- Data for Name: webhook_versions; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.webhook_versions VALUES ('01a23049-641a-7001-9f9c-2b18b1ade6d6', '01a23049-641a-7000-81b3-fd67ada72fc7', '{"renderer":1,"webhook_name":"Delivered","workspace_id":"ws_01m8r4jrvne00vrw76yx37gk3j","workspace_name":"Acme","format":"standard","format_options":{"opens_as_read":true,"unix_seconds":false,"latin_complaint":false,"full_event_type":false},"templates":{}}', 1796106445850);
INSERT INTO public.webhook_versions VALUES ('01a23049-6428-7001-801b-622b77f7ea21', '01a23049-6428-7000-b6aa-6271cc1cbf84', '{"renderer":1,"webhook_name":"Failed","workspace_id":"ws_01m8r4jrvne00vrw76yx37gk3j","workspace_name":"Acme","format":"standard","format_options":{"opens_as_read":true,"unix_seconds":false,"latin_complaint":false,"full_event_type":false},"templates":{}}', 1796106445864);
INSERT INTO public.webhook_versions VALUES ('01a23049-6435-7001-8979-1f19dc9b45bc', '01a23049-6435-7000-a97d-1e2feebfa499', '{"renderer":1,"webhook_name":"Waiting","workspace_id":"ws_01m8r4jrvne00vrw76yx37gk3j","workspace_name":"Acme","format":"standard","format_options":{"opens_as_read":true,"unix_seconds":false,"latin_complaint":false,"full_event_type":false},"templates":{}}', 1796106445877);
INSERT INTO public.webhook_versions VALUES ('01a23049-6442-7000-b2ca-dc417370c829', '01a23049-6441-7000-92fb-51dc8acffff1', '{"renderer":1,"webhook_name":"Filtered","workspace_id":"ws_01m8r4jrvne00vrw76yx37gk3j","workspace_name":"Acme","format":"standard","format_options":{"opens_as_read":true,"unix_seconds":false,"latin_complaint":false,"full_event_type":false},"templates":{}}', 1796106445890);
INSERT INTO public.webhook_versions VALUES ('01a23049-644e-7001-83d8-62265b9e10ba', '01a23049-644e-7000-b455-bb74c4f50631', '{"renderer":1,"webhook_name":"Replayed","workspace_id":"ws_01m8r4jrvne00vrw76yx37gk3j","workspace_name":"Acme","format":"standard","format_options":{"opens_as_read":true,"unix_seconds":false,"latin_complaint":false,"full_event_type":false},"templates":{"message.sent":"{\"id\":\"{{message_id}}\"}"}}', 1796106445902);
INSERT INTO public.webhook_versions VALUES ('01a23049-645a-7001-9319-d12ab399935e', '01a23049-645a-7000-8949-e5200a82ff5f', '{"renderer":1,"webhook_name":"Paused","workspace_id":"ws_01m8r4jrvne00vrw76yx37gk3j","workspace_name":"Acme","format":"standard","format_options":{"opens_as_read":true,"unix_seconds":false,"latin_complaint":false,"full_event_type":false},"templates":{}}', 1796106445914);
INSERT INTO public.webhook_versions VALUES ('01a23049-6470-7001-baa3-1d7c0d88fd8a', '01a23049-6470-7000-b831-5f5d7db0decb', '{"renderer":1,"webhook_name":"Inactive","workspace_id":"ws_01m8r4jrvne00vrw76yx37gk3j","workspace_name":"Acme","format":"standard","format_options":{"opens_as_read":true,"unix_seconds":false,"latin_complaint":false,"full_event_type":false},"templates":{}}', 1796106445936);
INSERT INTO public.webhook_versions VALUES ('01a23049-647a-7001-8b32-d970d5afcbb2', '01a23049-647a-7000-bca1-6b15a325415b', '{"renderer":1,"webhook_name":"Gone","workspace_id":"ws_01m8r4jrvne00vrw76yx37gk3j","workspace_name":"Acme","format":"standard","format_options":{"opens_as_read":true,"unix_seconds":false,"latin_complaint":false,"full_event_type":false},"templates":{}}', 1796106445946);
INSERT INTO public.webhook_versions VALUES ('01a23049-6484-7001-9d6f-77c889a4710a', '01a23049-6484-7000-b23a-15e5212b8973', '{"renderer":1,"webhook_name":"Deleted","workspace_id":"ws_01m8r4jrvne00vrw76yx37gk3j","workspace_name":"Acme","format":"standard","format_options":{"opens_as_read":true,"unix_seconds":false,"latin_complaint":false,"full_event_type":false},"templates":{}}', 1796106445956);
INSERT INTO public.webhook_versions VALUES ('01a23049-648e-7001-ae56-63cedca422cf', '01a23049-648e-7000-8409-8a3e46bc1500', '{"renderer":1,"webhook_name":"Unfinished","workspace_id":"ws_01m8r4jrvne00vrw76yx37gk3j","workspace_name":"Acme","format":"standard","format_options":{"opens_as_read":true,"unix_seconds":false,"latin_complaint":false,"full_event_type":false},"templates":{}}', 1796106445966);


--
-- Data for Name: webhooks; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.webhooks VALUES ('01a23049-641a-7000-81b3-fd67ada72fc7', '01a23049-6375-7001-bc70-e6f746784c72', 'active', NULL, 'Delivered', 'delivered', '{"name":"Delivered","url":"http://127.0.0.1:32895/200","events":[{"type":"*"}],"endpoint_mode":"common","products":[],"channels":[],"format":"standard","format_options":{"opens_as_read":true,"unix_seconds":false,"latin_complaint":false,"full_event_type":false},"headers":{"X-Env":"prod"},"settings":{"require_external_message_id":false,"static_ip":false,"exclude_sources":[],"notify_on_error":null,"timeout_ms":5000,"retry_schedule_s":[5,300,1800,7200,18000,36000,50400,72000,86400],"max_in_flight":32,"rate_per_second":null,"signatures":["v1"]}}', 'basic', '\x01d4e7eada6a091d947373b5914b4b6eebefe8a468402fa2b9867d1dcb3a1fc21eeb97bd816d9f32cbc2332fc049fcefb545dc3e2c91c57b4fcaca7b8c707a241f307f235b098edef66c0ffa3b214713476618cee674333b914d15', '\x01d4e7eada6d0636fc281629e79a61274b2546be54bd6f91a50bb0becf990887cd30eb9e68be2f81358db3e361920087709f1079ea736fdb993390d3a7939bee0b0c3cc6ff0e540a689fd9f40a1071481f990e7e5fc71d0698455862aed462', '\x01d4e7eada65384d8e47bdab33ad3311c5408a43b6cde84538d8b558ab7e084e30235e86fbc6c59b858e36b6cf575f13b44e9a248ce480ac6894fdf1f8902d6a10d88b965ff13caea6105e8f853047ed05726e5031fc21e9e7aa022d4927d8', 1796192845975, '01a23049-641a-7001-9f9c-2b18b1ade6d6', NULL, NULL, 1796106445850, 1796106445976, NULL, NULL, NULL);
INSERT INTO public.webhooks VALUES ('01a23049-6428-7000-b6aa-6271cc1cbf84', '01a23049-6375-7001-bc70-e6f746784c72', 'active', NULL, 'Failed', 'failed', '{"name":"Failed","url":"http://127.0.0.1:32895/500","events":[{"type":"*"}],"endpoint_mode":"common","products":[],"channels":[],"format":"standard","format_options":{"opens_as_read":true,"unix_seconds":false,"latin_complaint":false,"full_event_type":false},"headers":{},"settings":{"require_external_message_id":false,"static_ip":false,"exclude_sources":[],"notify_on_error":{"emails":["ops@example.com"],"every_minutes":60},"timeout_ms":5000,"retry_schedule_s":[],"max_in_flight":32,"rate_per_second":null,"signatures":["v1"]}}', 'bearer', '\x01d4e7eada1a1785c8a97e1ef22d921de2e4217ea4d751540c83464c7ef6903a67806f5bf33b942e2f920625406b56a5359e1a48fc0312e52ed33fd83d8c2625b12ba8788492dd6886401129d4f70c', '\x01d4e7eada445e99140d10255ecb52f0107b2bcacc155878ace6252c7f98a554964480ed4b1fbb48492bbd0ed1a64dc5303d2cfcdf30ce9bd8cec078ed37e72caffeb846050561b945e0119796e09c1bee9518db0da215b7970b6327a7f6fe', NULL, NULL, '01a23049-6428-7001-801b-622b77f7ea21', NULL, NULL, 1796106445864, 1796106445864, NULL, NULL, NULL);
INSERT INTO public.webhooks VALUES ('01a23049-6435-7000-a97d-1e2feebfa499', '01a23049-6375-7001-bc70-e6f746784c72', 'active', NULL, 'Waiting', 'waiting', '{"name":"Waiting","url":"http://127.0.0.1:32895/503","events":[{"type":"*"}],"endpoint_mode":"common","products":[],"channels":[],"format":"standard","format_options":{"opens_as_read":true,"unix_seconds":false,"latin_complaint":false,"full_event_type":false},"headers":{},"settings":{"require_external_message_id":false,"static_ip":false,"exclude_sources":[],"notify_on_error":null,"timeout_ms":5000,"retry_schedule_s":[5,300,1800,7200,18000,36000,50400,72000,86400],"max_in_flight":32,"rate_per_second":null,"signatures":["v1"]}}', 'header', '\x01d4e7eada9bc8c70ae9492c80c0d9acfcd7012bf1da158727c6db0bcf920dd662297a16786e4c5e74f0376d26d932fa87887d52be46ff8e88d7b41d0b0abd2d5211f967813ea5381113eb774ae62ae7e96d152b28c26edc1af87bf81ff6', '\x01d4e7eadad609a6840e526a2d0872a659d618bbee897e625062d8835986f254e4727bae0ddd2201e077f126f1974e4b6867c6ef4435f77103758d075ba4daf2a9f307277b79a287c06447163672816d227e44779fbaf2aaac824e75157620', NULL, NULL, '01a23049-6435-7001-8979-1f19dc9b45bc', NULL, NULL, 1796106445877, 1796106445877, NULL, NULL, NULL);
INSERT INTO public.webhooks VALUES ('01a23049-6441-7000-92fb-51dc8acffff1', '01a23049-6375-7001-bc70-e6f746784c72', 'active', NULL, 'Filtered', 'filtered', '{"name":"Filtered","url":"http://127.0.0.1:32895/200","events":[{"type":"*"}],"endpoint_mode":"common","products":[],"channels":[],"format":"standard","format_options":{"opens_as_read":true,"unix_seconds":false,"latin_complaint":false,"full_event_type":false},"headers":{},"settings":{"require_external_message_id":false,"static_ip":false,"exclude_sources":["integration"],"notify_on_error":null,"timeout_ms":5000,"retry_schedule_s":[5,300,1800,7200,18000,36000,50400,72000,86400],"max_in_flight":32,"rate_per_second":null,"signatures":["v1"]}}', 'signed', '\x01d4e7eada22e97b2fcbe8d09ad893e50628759c9ad1aa070a893f7043e7d8dd2ad461e00cdaec11c0f5445b0d80f73d3e358e1dea0eac77bac17de5ba5e', '\x01d4e7eada624eaca09990f31e6df63ae21ad1b8b7e0dd99d26e2f205e0ee68413f31a15bab694cc513529625bddb75e4cd7fe29775dcf4ad8ee693d4babd8008a9591ff6e5ba914c7ee99a8253de98aca4c2fc8e338704638a3e0bb90f47a', NULL, NULL, '01a23049-6442-7000-b2ca-dc417370c829', NULL, NULL, 1796106445890, 1796106445890, NULL, NULL, NULL);
INSERT INTO public.webhooks VALUES ('01a23049-644e-7000-b455-bb74c4f50631', '01a23049-6375-7001-bc70-e6f746784c72', 'active', NULL, 'Replayed', 'replayed', '{"name":"Replayed","url":"http://127.0.0.1:32895/200","events":[{"type":"message.sent","template":"{\"id\":\"{{message_id}}\"}"},{"type":"message.failed","url":"http://127.0.0.1:32895/201"}],"endpoint_mode":"separate","products":[],"channels":[],"format":"standard","format_options":{"opens_as_read":true,"unix_seconds":false,"latin_complaint":false,"full_event_type":false},"headers":{},"settings":{"require_external_message_id":false,"static_ip":false,"exclude_sources":[],"notify_on_error":null,"timeout_ms":5000,"retry_schedule_s":[5,300,1800,7200,18000,36000,50400,72000,86400],"max_in_flight":32,"rate_per_second":null,"signatures":["v1"]}}', 'none', NULL, '\x01d4e7eada21bbbe668cb4a1802c47e210b404ddb6e39283383772f9fdd107e32119a35f72733df27e00f97618ef65afcd99928bb48035433fea1fd2a51d2e09fa2bf0ac00e56692dd3fd37a1fc777acda86e50ac741af056070d3fe22ab3c', NULL, NULL, '01a23049-644e-7001-83d8-62265b9e10ba', NULL, NULL, 1796106445902, 1796106445902, NULL, NULL, NULL);
INSERT INTO public.webhooks VALUES ('01a23049-645a-7000-8949-e5200a82ff5f', '01a23049-6375-7001-bc70-e6f746784c72', 'paused', NULL, 'Paused', 'paused', '{"name":"Paused","url":"http://127.0.0.1:32895/200","events":[{"type":"*"}],"endpoint_mode":"common","products":[],"channels":[],"format":"standard","format_options":{"opens_as_read":true,"unix_seconds":false,"latin_complaint":false,"full_event_type":false},"headers":{},"settings":{"require_external_message_id":false,"static_ip":false,"exclude_sources":[],"notify_on_error":null,"timeout_ms":5000,"retry_schedule_s":[5,300,1800,7200,18000,36000,50400,72000,86400],"max_in_flight":32,"rate_per_second":null,"signatures":["v1"]}}', 'none', NULL, '\x01d4e7eada21082ee5be392af429266bb2332871b15a5d558c17482371c89882961387e4f2b57c332cbcb84cbf1f96223bf368ca1a0dde37ff36211ac271926a3c8f23c0b9001178365670d6351bd02cbdb93e8543da30c1e4537341c02b70', NULL, NULL, '01a23049-645a-7001-9319-d12ab399935e', NULL, NULL, 1796106445914, 1796106445925, NULL, NULL, NULL);
INSERT INTO public.webhooks VALUES ('01a23049-6470-7000-b831-5f5d7db0decb', '01a23049-6375-7001-bc70-e6f746784c72', 'inactive', NULL, 'Inactive', 'inactive', '{"name":"Inactive","url":"http://127.0.0.1:32895/200","events":[{"type":"*"}],"endpoint_mode":"common","products":[],"channels":[],"format":"standard","format_options":{"opens_as_read":true,"unix_seconds":false,"latin_complaint":false,"full_event_type":false},"headers":{},"settings":{"require_external_message_id":false,"static_ip":false,"exclude_sources":[],"notify_on_error":null,"timeout_ms":5000,"retry_schedule_s":[5,300,1800,7200,18000,36000,50400,72000,86400],"max_in_flight":32,"rate_per_second":null,"signatures":["v1"]}}', 'none', NULL, '\x01d4e7eadaa7c709b531c2ea1ffa05f4dc8ee57f52c9f0e5cc4619a941aa27420c6721f883a6334a6dcf37f716c7eda7288a0b8ec0da589929322a10491c695849b464ed6fcddd417af83bffd14e8a9f862ccecee5bfa767104cfee3d518cc', NULL, NULL, '01a23049-6470-7001-baa3-1d7c0d88fd8a', NULL, NULL, 1796106445936, 1796106446227, NULL, 1796106446226, NULL);
INSERT INTO public.webhooks VALUES ('01a23049-647a-7000-bca1-6b15a325415b', '01a23049-6375-7001-bc70-e6f746784c72', 'disabled', 'The endpoint answered 410 Gone.', 'Gone', 'gone', '{"name":"Gone","url":"http://127.0.0.1:32895/410","events":[{"type":"*"}],"endpoint_mode":"common","products":[],"channels":[],"format":"standard","format_options":{"opens_as_read":true,"unix_seconds":false,"latin_complaint":false,"full_event_type":false},"headers":{},"settings":{"require_external_message_id":false,"static_ip":false,"exclude_sources":[],"notify_on_error":null,"timeout_ms":5000,"retry_schedule_s":[5,300,1800,7200,18000,36000,50400,72000,86400],"max_in_flight":32,"rate_per_second":null,"signatures":["v1"]}}', 'none', NULL, '\x01d4e7eadad9bf2163ca9fdb6d70838d3540e3f8c3e90f5f8eb367c9068c8ca88a32def7d5e5e37a36198c513cd14b7c25d24a80f7e518f0cf1edceee7dd1e44d2e90a1e538f9539cd7215682d8dda9c871316aecfa059b1a6562d3f1bc25e', NULL, NULL, '01a23049-647a-7001-8b32-d970d5afcbb2', NULL, NULL, 1796106445946, 1796106446141, NULL, 1796106446141, NULL);
INSERT INTO public.webhooks VALUES ('01a23049-6484-7000-b23a-15e5212b8973', '01a23049-6375-7001-bc70-e6f746784c72', 'active', NULL, 'Deleted', 'deleted', '{"name":"Deleted","url":"http://127.0.0.1:32895/503","events":[{"type":"*"}],"endpoint_mode":"common","products":[],"channels":[],"format":"standard","format_options":{"opens_as_read":true,"unix_seconds":false,"latin_complaint":false,"full_event_type":false},"headers":{},"settings":{"require_external_message_id":false,"static_ip":false,"exclude_sources":[],"notify_on_error":null,"timeout_ms":5000,"retry_schedule_s":[5,300,1800,7200,18000,36000,50400,72000,86400],"max_in_flight":32,"rate_per_second":null,"signatures":["v1"]}}', 'none', NULL, '\x01d4e7eada8d7bfa106c4fecdc72ac0d5bb0ca4a7eed6107985bcbbebf2a92ad646f3e8bc72ba4448125ae0704f91d1413e2c0fc8cc319166acf5920c25f32600332af868957916728ea131989b713fb02b39c465995c2ed2c5b3a9ba7b22d', NULL, NULL, '01a23049-6484-7001-9d6f-77c889a4710a', NULL, NULL, 1796106445956, 1796106446237, 1796106446237, NULL, NULL);
INSERT INTO public.webhooks VALUES ('01a23049-648e-7000-8409-8a3e46bc1500', '01a23049-6375-7001-bc70-e6f746784c72', 'draft', NULL, 'Unfinished', 'unfinished', '{"name":"Unfinished","url":"","events":[],"endpoint_mode":"common","products":[],"channels":[],"format":"standard","format_options":{"opens_as_read":true,"unix_seconds":false,"latin_complaint":false,"full_event_type":false},"headers":{},"settings":{"require_external_message_id":false,"static_ip":false,"exclude_sources":[],"notify_on_error":null,"timeout_ms":5000,"retry_schedule_s":[5,300,1800,7200,18000,36000,50400,72000,86400],"max_in_flight":32,"rate_per_second":null,"signatures":["v1"]}}', 'none', NULL, '\x01d4e7eada4c50fe4e9879605011c57431822bd1bf234d1fd6a8a78af99fd218eb9950f5b1e0b031647ed87ea4c5f32d018496202a716d10d651a754729cdb68a9329b6611e18eccbbb6f506490894cda2c1991d453bf9de683c6729be1bcd', NULL, NULL, '01a23049-648e-7001-ae56-63cedca422cf', NULL, NULL, 1796106445966, 1796106445966, NULL, NULL, NULL);


--
-- Data for Name: workspaces; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.workspaces VALUES ('01a23049-6375-7001-bc70-e6f746784c72', 'Acme', '{"test_gate":"off","url_scheme":null,"private_targets":null,"private_cidrs":[],"auth_allowed":[],"payload_customisation":"allowed"}', 1796106445685, NULL);


--
-- Name: _sqlx_migrations _sqlx_migrations_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public._sqlx_migrations
    ADD CONSTRAINT _sqlx_migrations_pkey PRIMARY KEY (version);


--
-- Name: activity activity_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.activity
    ADD CONSTRAINT activity_pkey PRIMARY KEY (id);


--
-- Name: api_keys api_keys_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.api_keys
    ADD CONSTRAINT api_keys_pkey PRIMARY KEY (id);


--
-- Name: attempts attempts_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.attempts
    ADD CONSTRAINT attempts_pkey PRIMARY KEY (workspace_id, id);


--
-- Name: breakers breakers_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.breakers
    ADD CONSTRAINT breakers_pkey PRIMARY KEY (webhook_id, endpoint_hash);


--
-- Name: clock_steps clock_steps_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.clock_steps
    ADD CONSTRAINT clock_steps_pkey PRIMARY KEY (below, since);


--
-- Name: deliveries deliveries_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.deliveries
    ADD CONSTRAINT deliveries_pkey PRIMARY KEY (id);


--
-- Name: drafts drafts_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.drafts
    ADD CONSTRAINT drafts_pkey PRIMARY KEY (id);


--
-- Name: event_types event_types_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.event_types
    ADD CONSTRAINT event_types_pkey PRIMARY KEY (workspace_id, name);


--
-- Name: events events_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.events
    ADD CONSTRAINT events_pkey PRIMARY KEY (workspace_id, id);


--
-- Name: fresh_terms fresh_terms_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.fresh_terms
    ADD CONSTRAINT fresh_terms_pkey PRIMARY KEY (workspace_id, event_id, term_hash);


--
-- Name: instance instance_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.instance
    ADD CONSTRAINT instance_pkey PRIMARY KEY (singleton);


--
-- Name: members members_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.members
    ADD CONSTRAINT members_pkey PRIMARY KEY (workspace_id, user_id);


--
-- Name: nodes nodes_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.nodes
    ADD CONSTRAINT nodes_pkey PRIMARY KEY (id);


--
-- Name: products products_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.products
    ADD CONSTRAINT products_pkey PRIMARY KEY (workspace_id, name);


--
-- Name: refused_outcomes refused_outcomes_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.refused_outcomes
    ADD CONSTRAINT refused_outcomes_pkey PRIMARY KEY (workspace_id, id);


--
-- Name: replays replays_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.replays
    ADD CONSTRAINT replays_pkey PRIMARY KEY (id);


--
-- Name: rollups rollups_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.rollups
    ADD CONSTRAINT rollups_pkey PRIMARY KEY (workspace_id, span, bucket, webhook_id, measure, shard);


--
-- Name: saved_views saved_views_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.saved_views
    ADD CONSTRAINT saved_views_pkey PRIMARY KEY (workspace_id, user_id, name);


--
-- Name: search_terms search_terms_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.search_terms
    ADD CONSTRAINT search_terms_pkey PRIMARY KEY (workspace_id, term_hash, event_id);


--
-- Name: sender_ids sender_ids_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.sender_ids
    ADD CONSTRAINT sender_ids_pkey PRIMARY KEY (workspace_id, sender_id);


--
-- Name: sessions sessions_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.sessions
    ADD CONSTRAINT sessions_pkey PRIMARY KEY (token_hash);


--
-- Name: tests tests_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.tests
    ADD CONSTRAINT tests_pkey PRIMARY KEY (id);


--
-- Name: troubles troubles_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.troubles
    ADD CONSTRAINT troubles_pkey PRIMARY KEY (webhook_id);


--
-- Name: users users_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.users
    ADD CONSTRAINT users_pkey PRIMARY KEY (id);


--
-- Name: webhook_versions webhook_versions_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.webhook_versions
    ADD CONSTRAINT webhook_versions_pkey PRIMARY KEY (id);


--
-- Name: webhooks webhooks_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.webhooks
    ADD CONSTRAINT webhooks_pkey PRIMARY KEY (id);


--
-- Name: workspaces workspaces_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.workspaces
    ADD CONSTRAINT workspaces_pkey PRIMARY KEY (id);


--
-- Name: activity_webhook; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX activity_webhook ON public.activity USING btree (webhook_id, id) WHERE (webhook_id IS NOT NULL);


--
-- Name: activity_workspace; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX activity_workspace ON public.activity USING btree (workspace_id, id);


--
-- Name: api_keys_hash; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX api_keys_hash ON public.api_keys USING btree (hash);


--
-- Name: api_keys_workspace; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX api_keys_workspace ON public.api_keys USING btree (workspace_id, id);


--
-- Name: attempts_delivery; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX attempts_delivery ON public.attempts USING btree (delivery_id);


--
-- Name: attempts_error; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX attempts_error ON public.attempts USING btree (workspace_id, error_code, id) WHERE (error_code IS NOT NULL);


--
-- Name: attempts_failed; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX attempts_failed ON public.attempts USING btree (workspace_id, id) WHERE (error_code IS NOT NULL);


--
-- Name: attempts_failed_of; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX attempts_failed_of ON public.attempts USING btree (webhook_id, id) WHERE (error_code IS NOT NULL);


--
-- Name: attempts_webhook; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX attempts_webhook ON public.attempts USING btree (webhook_id, id);


--
-- Name: deliveries_due; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX deliveries_due ON public.deliveries USING btree (webhook_id, due_at, event_type) WHERE (status = 'pending'::text);


--
-- Name: deliveries_ended; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX deliveries_ended ON public.deliveries USING btree (workspace_id, status, id) WHERE (reason IS NOT NULL);


--
-- Name: deliveries_ended_of; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX deliveries_ended_of ON public.deliveries USING btree (webhook_id, status, id) WHERE (reason IS NOT NULL);


--
-- Name: deliveries_error; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX deliveries_error ON public.deliveries USING btree (workspace_id, error, id) WHERE (error IS NOT NULL);


--
-- Name: deliveries_event; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX deliveries_event ON public.deliveries USING btree (event_id);


--
-- Name: deliveries_list; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX deliveries_list ON public.deliveries USING btree (workspace_id, id);


--
-- Name: deliveries_webhook; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX deliveries_webhook ON public.deliveries USING btree (webhook_id, id);


--
-- Name: drafts_age; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX drafts_age ON public.drafts USING btree (updated_at);


--
-- Name: drafts_workspace; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX drafts_workspace ON public.drafts USING btree (workspace_id, id);


--
-- Name: events_unmatched; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX events_unmatched ON public.events USING btree (workspace_id, id) WHERE ((deliveries = 0) AND (skipped = 0));


--
-- Name: members_user; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX members_user ON public.members USING btree (user_id);


--
-- Name: refused_outcomes_age; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX refused_outcomes_age ON public.refused_outcomes USING btree (created_at);


--
-- Name: refused_outcomes_delivery; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX refused_outcomes_delivery ON public.refused_outcomes USING btree (delivery_id);


--
-- Name: replays_open; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX replays_open ON public.replays USING btree (webhook_id) WHERE (status = ANY (ARRAY['running'::text, 'paused'::text]));


--
-- Name: replays_workspace; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX replays_workspace ON public.replays USING btree (workspace_id, id);


--
-- Name: rollups_age; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX rollups_age ON public.rollups USING btree (span, bucket);


--
-- Name: sessions_end; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX sessions_end ON public.sessions USING btree (expires_at);


--
-- Name: sessions_member; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX sessions_member ON public.sessions USING btree (workspace_id, user_id);


--
-- Name: tests_draft; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX tests_draft ON public.tests USING btree (draft_id, id) WHERE (draft_id IS NOT NULL);


--
-- Name: tests_webhook; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX tests_webhook ON public.tests USING btree (webhook_id, id) WHERE (webhook_id IS NOT NULL);


--
-- Name: tests_workspace; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX tests_workspace ON public.tests USING btree (workspace_id, id);


--
-- Name: troubles_open; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX troubles_open ON public.troubles USING btree (workspace_id) WHERE (resolved_at IS NULL);


--
-- Name: users_email; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX users_email ON public.users USING btree (email_lower);


--
-- Name: webhook_versions_webhook; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX webhook_versions_webhook ON public.webhook_versions USING btree (webhook_id, id);


--
-- Name: webhooks_name; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX webhooks_name ON public.webhooks USING btree (workspace_id, name_lower) WHERE ((deleted_at IS NULL) AND (name_lower <> ''::text));


--
-- Name: webhooks_workspace; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX webhooks_workspace ON public.webhooks USING btree (workspace_id, id);


--
-- Name: drafts drafts_updated; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER drafts_updated BEFORE UPDATE OF updated_at ON public.drafts FOR EACH ROW WHEN ((new.updated_at <= old.updated_at)) EXECUTE FUNCTION public.move_updated_at_on();


--
-- Name: webhooks webhooks_updated; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER webhooks_updated BEFORE UPDATE OF updated_at ON public.webhooks FOR EACH ROW WHEN ((new.updated_at <= old.updated_at)) EXECUTE FUNCTION public.move_updated_at_on();


--
-- Name: api_keys api_keys_workspace_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.api_keys
    ADD CONSTRAINT api_keys_workspace_id_fkey FOREIGN KEY (workspace_id) REFERENCES public.workspaces(id);


--
-- Name: drafts drafts_user_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.drafts
    ADD CONSTRAINT drafts_user_id_fkey FOREIGN KEY (user_id) REFERENCES public.users(id);


--
-- Name: drafts drafts_workspace_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.drafts
    ADD CONSTRAINT drafts_workspace_id_fkey FOREIGN KEY (workspace_id) REFERENCES public.workspaces(id);


--
-- Name: event_types event_types_workspace_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.event_types
    ADD CONSTRAINT event_types_workspace_id_fkey FOREIGN KEY (workspace_id) REFERENCES public.workspaces(id);


--
-- Name: members members_user_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.members
    ADD CONSTRAINT members_user_id_fkey FOREIGN KEY (user_id) REFERENCES public.users(id);


--
-- Name: members members_workspace_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.members
    ADD CONSTRAINT members_workspace_id_fkey FOREIGN KEY (workspace_id) REFERENCES public.workspaces(id);


--
-- Name: products products_workspace_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.products
    ADD CONSTRAINT products_workspace_id_fkey FOREIGN KEY (workspace_id) REFERENCES public.workspaces(id);


--
-- Name: replays replays_webhook_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.replays
    ADD CONSTRAINT replays_webhook_id_fkey FOREIGN KEY (webhook_id) REFERENCES public.webhooks(id);


--
-- Name: replays replays_workspace_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.replays
    ADD CONSTRAINT replays_workspace_id_fkey FOREIGN KEY (workspace_id) REFERENCES public.workspaces(id);


--
-- Name: saved_views saved_views_workspace_id_user_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.saved_views
    ADD CONSTRAINT saved_views_workspace_id_user_id_fkey FOREIGN KEY (workspace_id, user_id) REFERENCES public.members(workspace_id, user_id) ON DELETE CASCADE;


--
-- Name: sessions sessions_workspace_id_user_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.sessions
    ADD CONSTRAINT sessions_workspace_id_user_id_fkey FOREIGN KEY (workspace_id, user_id) REFERENCES public.members(workspace_id, user_id) ON DELETE CASCADE;


--
-- Name: webhook_versions webhook_versions_webhook_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.webhook_versions
    ADD CONSTRAINT webhook_versions_webhook_id_fkey FOREIGN KEY (webhook_id) REFERENCES public.webhooks(id);


--
-- Name: webhooks webhooks_workspace_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.webhooks
    ADD CONSTRAINT webhooks_workspace_id_fkey FOREIGN KEY (workspace_id) REFERENCES public.workspaces(id);


--
-- PostgreSQL database dump complete
--


