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
    seen_at bigint NOT NULL
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

INSERT INTO public._sqlx_migrations VALUES (1, 'start', '2026-11-30 22:06:57.7617+00', true, '\xe40d9a5722cad1a09b0c7aa129b243b799e14c334d8ae5b7dc06c99d7da9b75fb3a645d5e33b5c3573d8757bfc15b74f', 434764818);


--
-- Data for Name: activity; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.activity VALUES ('01a22e7f-213c-7000-a9ab-122e35e70e53', '01a22e7f-2036-7001-b009-11ac21f362ab', '01a22e7f-2036-7000-894c-7391f0fe524e', NULL, 'owner@example.com', 'account.signed_in', NULL, '', '{"address":"127.0.0.1"}', 1796076413244);
INSERT INTO public.activity VALUES ('01a22e7f-2175-7000-b956-09cc0c16a0e5', '01a22e7f-2036-7001-b009-11ac21f362ab', NULL, '01a22e7f-203a-7000-9d85-ea04bb20aa4e', 'bootstrap', 'workspace.changed', NULL, '', '{"fields":["products","policy.test_gate"]}', 1796076413301);
INSERT INTO public.activity VALUES ('01a22e7f-2190-7000-9aae-ebd07e430f65', '01a22e7f-2036-7001-b009-11ac21f362ab', NULL, '01a22e7f-203a-7000-9d85-ea04bb20aa4e', 'bootstrap', 'event_type.created', NULL, 'order.paid', '{}', 1796076413328);
INSERT INTO public.activity VALUES ('01a22e7f-21a4-7000-b357-048db70274a1', '01a22e7f-2036-7001-b009-11ac21f362ab', NULL, '01a22e7f-203a-7000-9d85-ea04bb20aa4e', 'bootstrap', 'webhook.created', '01a22e7f-219e-7000-8453-8a8083a84065', 'Delivered', '{"status":"active"}', 1796076413348);
INSERT INTO public.activity VALUES ('01a22e7f-21b8-7000-840e-d5c96adec05c', '01a22e7f-2036-7001-b009-11ac21f362ab', NULL, '01a22e7f-203a-7000-9d85-ea04bb20aa4e', 'bootstrap', 'webhook.created', '01a22e7f-21b2-7000-a6f8-c49ff3286db1', 'Failed', '{"status":"active"}', 1796076413368);
INSERT INTO public.activity VALUES ('01a22e7f-21cb-7000-b610-9c04e3ff9a89', '01a22e7f-2036-7001-b009-11ac21f362ab', NULL, '01a22e7f-203a-7000-9d85-ea04bb20aa4e', 'bootstrap', 'webhook.created', '01a22e7f-21c5-7000-82a9-994503abbbe4', 'Waiting', '{"status":"active"}', 1796076413387);
INSERT INTO public.activity VALUES ('01a22e7f-21e0-7000-9609-af8891f7ec06', '01a22e7f-2036-7001-b009-11ac21f362ab', NULL, '01a22e7f-203a-7000-9d85-ea04bb20aa4e', 'bootstrap', 'webhook.created', '01a22e7f-21db-7000-82fc-c0300eefd5e7', 'Filtered', '{"status":"active"}', 1796076413408);
INSERT INTO public.activity VALUES ('01a22e7f-21ef-7000-bece-41867e5e02ae', '01a22e7f-2036-7001-b009-11ac21f362ab', NULL, '01a22e7f-203a-7000-9d85-ea04bb20aa4e', 'bootstrap', 'webhook.created', '01a22e7f-21e9-7000-b7f9-59b9d27ad529', 'Replayed', '{"status":"active"}', 1796076413423);
INSERT INTO public.activity VALUES ('01a22e7f-2203-7000-911d-ab2887676465', '01a22e7f-2036-7001-b009-11ac21f362ab', NULL, '01a22e7f-203a-7000-9d85-ea04bb20aa4e', 'bootstrap', 'webhook.created', '01a22e7f-21fd-7000-959e-65bc0d1e7aed', 'Paused', '{"status":"active"}', 1796076413443);
INSERT INTO public.activity VALUES ('01a22e7f-2212-7000-a8a5-96545b1c784b', '01a22e7f-2036-7001-b009-11ac21f362ab', NULL, '01a22e7f-203a-7000-9d85-ea04bb20aa4e', 'bootstrap', 'webhook.paused', '01a22e7f-21fd-7000-959e-65bc0d1e7aed', '', '{}', 1796076413458);
INSERT INTO public.activity VALUES ('01a22e7f-222e-7000-8d38-87615651aac5', '01a22e7f-2036-7001-b009-11ac21f362ab', NULL, '01a22e7f-203a-7000-9d85-ea04bb20aa4e', 'bootstrap', 'webhook.created', '01a22e7f-2227-7000-9d47-f0a7c5d8163a', 'Inactive', '{"status":"active"}', 1796076413486);
INSERT INTO public.activity VALUES ('01a22e7f-2243-7000-9295-dbd91beac664', '01a22e7f-2036-7001-b009-11ac21f362ab', NULL, '01a22e7f-203a-7000-9d85-ea04bb20aa4e', 'bootstrap', 'webhook.created', '01a22e7f-223d-7000-9a7c-58c43da5dbab', 'Gone', '{"status":"active"}', 1796076413507);
INSERT INTO public.activity VALUES ('01a22e7f-2256-7000-811a-6089ab7dfa02', '01a22e7f-2036-7001-b009-11ac21f362ab', NULL, '01a22e7f-203a-7000-9d85-ea04bb20aa4e', 'bootstrap', 'webhook.created', '01a22e7f-224f-7000-984e-521acac65a88', 'Deleted', '{"status":"active"}', 1796076413526);
INSERT INTO public.activity VALUES ('01a22e7f-226c-7000-8d7f-847b728df1ce', '01a22e7f-2036-7001-b009-11ac21f362ab', NULL, '01a22e7f-203a-7000-9d85-ea04bb20aa4e', 'bootstrap', 'webhook.created', '01a22e7f-2265-7000-8b23-a3930179c92b', 'Unfinished', '{"status":"draft"}', 1796076413548);
INSERT INTO public.activity VALUES ('01a22e7f-227d-7000-98a2-3ce14d50a2fa', '01a22e7f-2036-7001-b009-11ac21f362ab', NULL, '01a22e7f-203a-7000-9d85-ea04bb20aa4e', 'bootstrap', 'secret.rotated', '01a22e7f-219e-7000-8453-8a8083a84065', '', '{"overlap_s":86400}', 1796076413565);
INSERT INTO public.activity VALUES ('01a22e7f-22ad-7000-a193-28c8ccaea0c0', '01a22e7f-2036-7001-b009-11ac21f362ab', NULL, '01a22e7f-203a-7000-9d85-ea04bb20aa4e', 'bootstrap', 'webhook.tested', '01a22e7f-219e-7000-8453-8a8083a84065', 'Delivered', '{"events":["message.sent"],"ok":true}', 1796076413613);
INSERT INTO public.activity VALUES ('01a22e7f-23e8-7000-86c3-43175817e0aa', '01a22e7f-2036-7001-b009-11ac21f362ab', NULL, NULL, '', 'webhook.failing', '01a22e7f-21b2-7000-a6f8-c49ff3286db1', '', '{"reason":"The endpoint answered 500 Internal Server Error. The endpoint failed while it handled the request: its own log says why."}', 1796076413928);
INSERT INTO public.activity VALUES ('01a22e7f-2400-7000-9b33-c3cb25d1f3ea', '01a22e7f-2036-7001-b009-11ac21f362ab', NULL, NULL, '', 'webhook.disabled', '01a22e7f-223d-7000-9a7c-58c43da5dbab', '', '{"reason":"The endpoint answered 410 Gone.","cancelled":0}', 1796076413952);
INSERT INTO public.activity VALUES ('01a22e7f-2457-7000-b0c8-1e4f6dceb9a9', '01a22e7f-2036-7001-b009-11ac21f362ab', NULL, '01a22e7f-203a-7000-9d85-ea04bb20aa4e', 'bootstrap', 'webhook.deactivated', '01a22e7f-2227-7000-9d47-f0a7c5d8163a', '', '{"cancelled":0}', 1796076414039);
INSERT INTO public.activity VALUES ('01a22e7f-2474-7000-acf4-ae147ffde564', '01a22e7f-2036-7001-b009-11ac21f362ab', NULL, '01a22e7f-203a-7000-9d85-ea04bb20aa4e', 'bootstrap', 'webhook.deleted', '01a22e7f-224f-7000-984e-521acac65a88', 'Deleted', '{"cancelled":12}', 1796076414068);
INSERT INTO public.activity VALUES ('01a22e7f-2491-7000-b7af-ca02cfc4aad1', '01a22e7f-2036-7001-b009-11ac21f362ab', NULL, '01a22e7f-203a-7000-9d85-ea04bb20aa4e', 'bootstrap', 'replay.begun', '01a22e7f-21e9-7000-b7f9-59b9d27ad529', 'rpl_01m8q7y945e00b5v87sr59053z', '{"deliveries":8}', 1796076414097);
INSERT INTO public.activity VALUES ('01a22e7f-2800-7000-a647-983407fd5722', '01a22e7f-2036-7001-b009-11ac21f362ab', NULL, '01a22e7f-203a-7000-9d85-ea04bb20aa4e', 'bootstrap', 'secret.revealed', '01a22e7f-2265-7000-8b23-a3930179c92b', '', '{}', 1796076414976);
INSERT INTO public.activity VALUES ('01a22e7f-280a-7000-87b1-ce0d32b5c95c', '01a22e7f-2036-7001-b009-11ac21f362ab', NULL, '01a22e7f-203a-7000-9d85-ea04bb20aa4e', 'bootstrap', 'secret.revealed', '01a22e7f-223d-7000-9a7c-58c43da5dbab', '', '{}', 1796076414986);
INSERT INTO public.activity VALUES ('01a22e7f-2817-7000-a28b-176f97ad6225', '01a22e7f-2036-7001-b009-11ac21f362ab', NULL, '01a22e7f-203a-7000-9d85-ea04bb20aa4e', 'bootstrap', 'secret.revealed', '01a22e7f-2227-7000-9d47-f0a7c5d8163a', '', '{}', 1796076414999);
INSERT INTO public.activity VALUES ('01a22e7f-281e-7000-bf92-491c1b24082d', '01a22e7f-2036-7001-b009-11ac21f362ab', NULL, '01a22e7f-203a-7000-9d85-ea04bb20aa4e', 'bootstrap', 'secret.revealed', '01a22e7f-21fd-7000-959e-65bc0d1e7aed', '', '{}', 1796076415006);
INSERT INTO public.activity VALUES ('01a22e7f-282b-7000-a279-4b77f6873bf8', '01a22e7f-2036-7001-b009-11ac21f362ab', NULL, '01a22e7f-203a-7000-9d85-ea04bb20aa4e', 'bootstrap', 'secret.revealed', '01a22e7f-21e9-7000-b7f9-59b9d27ad529', '', '{}', 1796076415019);
INSERT INTO public.activity VALUES ('01a22e7f-283e-7000-803d-41ede767145f', '01a22e7f-2036-7001-b009-11ac21f362ab', NULL, '01a22e7f-203a-7000-9d85-ea04bb20aa4e', 'bootstrap', 'secret.revealed', '01a22e7f-21db-7000-82fc-c0300eefd5e7', '', '{}', 1796076415038);
INSERT INTO public.activity VALUES ('01a22e7f-284b-7000-a386-15db126f89f4', '01a22e7f-2036-7001-b009-11ac21f362ab', NULL, '01a22e7f-203a-7000-9d85-ea04bb20aa4e', 'bootstrap', 'secret.revealed', '01a22e7f-21c5-7000-82a9-994503abbbe4', '', '{}', 1796076415051);
INSERT INTO public.activity VALUES ('01a22e7f-2855-7000-93b1-baf423402443', '01a22e7f-2036-7001-b009-11ac21f362ab', NULL, '01a22e7f-203a-7000-9d85-ea04bb20aa4e', 'bootstrap', 'secret.revealed', '01a22e7f-21b2-7000-a6f8-c49ff3286db1', '', '{}', 1796076415061);
INSERT INTO public.activity VALUES ('01a22e7f-285f-7000-b334-f8667c53f376', '01a22e7f-2036-7001-b009-11ac21f362ab', NULL, '01a22e7f-203a-7000-9d85-ea04bb20aa4e', 'bootstrap', 'secret.revealed', '01a22e7f-219e-7000-8453-8a8083a84065', '', '{}', 1796076415071);


--
-- Data for Name: api_keys; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.api_keys VALUES ('01a22e7f-203a-7000-9d85-ea04bb20aa4e', '01a22e7f-2036-7001-b009-11ac21f362ab', 'bootstrap', 'tk_H6ZOpVn8', '\x516badb17da7ca202772dbaa2f31050c9ba6261715c497f0df22ebe2330c86fb', '["events:write","webhooks:read","webhooks:write","logs:read","admin"]', NULL, 1796076412982, 1796076413290, NULL);


--
-- Data for Name: attempts; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.attempts VALUES ('01a22e7f-2036-7001-b009-11ac21f362ab', '01a22e7f-22fb-7000-b341-7a39dab439c1', '01a22e7f-22e5-7026-84d1-2b83a62f1147', '01a22e7f-21e9-7000-b7f9-59b9d27ad529', 1, 1796076413691, 'http://127.0.0.1:34711/200', '{}', 'v1,qYHfHCtr9MPEBLv3ayXzGNz23kcoQz1sDmz02g069Sk=', 200, '{"date":"Mon, 30 Nov 2026 22:06:53 GMT","connection":"keep-alive","keep-alive":"timeout=5","transfer-encoding":"chunked"}', 'seen', false, NULL, NULL, '{"dns":null,"connect":null,"tls":null,"first_byte":127.649,"total":127.994}');
INSERT INTO public.attempts VALUES ('01a22e7f-2036-7001-b009-11ac21f362ab', '01a22e7f-230b-7001-b7ac-09f34ccd0090', '01a22e7f-22e5-700a-8519-c4bcb67d79f7', '01a22e7f-219e-7000-8453-8a8083a84065', 1, 1796076413707, 'http://127.0.0.1:34711/200', '{"authorization":"Basic ***","x-env":"prod"}', 'v1,HWbcoQTsgCLNYWOmA8TIdaoiLbi/7jblHqfqwhHCc9Y= v1,o3NX9x7ngSwpQvYuUR9AMf8O+KRo2dsbd3cFZQ1cEwk=', 200, '{"date":"Mon, 30 Nov 2026 22:06:53 GMT","connection":"keep-alive","keep-alive":"timeout=5","transfer-encoding":"chunked"}', 'seen', false, NULL, NULL, '{"dns":null,"connect":65.416,"tls":null,"first_byte":136.494,"total":136.691}');
INSERT INTO public.attempts VALUES ('01a22e7f-2036-7001-b009-11ac21f362ab', '01a22e7f-230c-7000-ae8f-4f5b2fa24796', '01a22e7f-22e5-700b-a2a7-5a220590a8ba', '01a22e7f-21b2-7000-a6f8-c49ff3286db1', 1, 1796076413708, 'http://127.0.0.1:34711/500', '{"authorization":"Bearer ***"}', 'v1,RvXNzeqGM8svmY++Fxz8af4BtskCfGMqJQbttx2Y6W4=', 500, '{"date":"Mon, 30 Nov 2026 22:06:53 GMT","connection":"keep-alive","keep-alive":"timeout=5","transfer-encoding":"chunked"}', 'seen', false, 'http_500', 'The endpoint answered 500 Internal Server Error.', '{"dns":null,"connect":65.162,"tls":null,"first_byte":136.787,"total":136.884}');
INSERT INTO public.attempts VALUES ('01a22e7f-2036-7001-b009-11ac21f362ab', '01a22e7f-230c-7001-bbfa-89a6743dfc04', '01a22e7f-22e5-700c-9619-2e03c7f4fe86', '01a22e7f-21c5-7000-82a9-994503abbbe4', 1, 1796076413708, 'http://127.0.0.1:34711/503', '{"x-key":"***"}', 'v1,07EQii/uQ4f2OuvfaiQqcoitoak+4qNW5eYJJNp25So=', 503, '{"date":"Mon, 30 Nov 2026 22:06:53 GMT","connection":"keep-alive","keep-alive":"timeout=5","transfer-encoding":"chunked"}', 'seen', false, 'http_503', 'The endpoint answered 503 Service Unavailable.', '{"dns":null,"connect":64.866,"tls":null,"first_byte":136.676,"total":136.795}');
INSERT INTO public.attempts VALUES ('01a22e7f-2036-7001-b009-11ac21f362ab', '01a22e7f-230d-7000-a0f9-fe7d7af6d6cc', '01a22e7f-22e5-7017-af94-30bab1c519d7', '01a22e7f-21db-7000-82fc-c0300eefd5e7', 1, 1796076413709, 'http://127.0.0.1:34711/200', '{}', 'v1,mAxtklgHh6n4zEV4EJQxyjycxUErpVEhCQF9mTIkcdU=', 200, '{"date":"Mon, 30 Nov 2026 22:06:53 GMT","connection":"keep-alive","keep-alive":"timeout=5","transfer-encoding":"chunked"}', 'seen', false, NULL, NULL, '{"dns":null,"connect":64.636,"tls":null,"first_byte":136.712,"total":136.811}');
INSERT INTO public.attempts VALUES ('01a22e7f-2036-7001-b009-11ac21f362ab', '01a22e7f-232e-7000-a524-f40c91a7c9ef', '01a22e7f-22e5-703b-9db0-3b7aa08c030c', '01a22e7f-21b2-7000-a6f8-c49ff3286db1', 1, 1796076413742, 'http://127.0.0.1:34711/500', '{"authorization":"Bearer ***"}', 'v1,JUfaaLY3E11aV91YQdOXgYG0xezyOKW9qY5ZfdZnIrA=', 500, '{"date":"Mon, 30 Nov 2026 22:06:53 GMT","connection":"keep-alive","keep-alive":"timeout=5","transfer-encoding":"chunked"}', 'seen', false, 'http_500', 'The endpoint answered 500 Internal Server Error.', '{"dns":null,"connect":0.407,"tls":null,"first_byte":105.701,"total":105.816}');
INSERT INTO public.attempts VALUES ('01a22e7f-2036-7001-b009-11ac21f362ab', '01a22e7f-2301-7000-96f8-c58f709349ad', '01a22e7f-22e5-701e-b011-c02fb15ed886', '01a22e7f-21b2-7000-a6f8-c49ff3286db1', 1, 1796076413697, 'http://127.0.0.1:34711/500', '{"authorization":"Bearer ***"}', 'v1,1zAAmotb9wD3eo+R0lhY4NT2KTyhid8wGU91zbw9/s0=', 500, '{"date":"Mon, 30 Nov 2026 22:06:53 GMT","connection":"keep-alive","keep-alive":"timeout=5","transfer-encoding":"chunked"}', 'seen', false, 'http_500', 'The endpoint answered 500 Internal Server Error.', '{"dns":null,"connect":47.492,"tls":null,"first_byte":152.492,"total":152.615}');
INSERT INTO public.attempts VALUES ('01a22e7f-2036-7001-b009-11ac21f362ab', '01a22e7f-2301-7001-af67-ec028a3b5aa8', '01a22e7f-22e5-701f-9dc6-ae6a08527513', '01a22e7f-21c5-7000-82a9-994503abbbe4', 1, 1796076413697, 'http://127.0.0.1:34711/503', '{"x-key":"***"}', 'v1,m/OYlSstD4RNPfI9pqsH0xDp6ySvfarh1Ya/H9nYXDI=', 503, '{"date":"Mon, 30 Nov 2026 22:06:53 GMT","connection":"keep-alive","keep-alive":"timeout=5","transfer-encoding":"chunked"}', 'seen', false, 'http_503', 'The endpoint answered 503 Service Unavailable.', '{"dns":null,"connect":54.426,"tls":null,"first_byte":154.668,"total":154.84}');
INSERT INTO public.attempts VALUES ('01a22e7f-2036-7001-b009-11ac21f362ab', '01a22e7f-2302-7000-b2b3-2b6c59b3b33e', '01a22e7f-22e5-703d-8903-9cc950da1785', '01a22e7f-21db-7000-82fc-c0300eefd5e7', 1, 1796076413698, 'http://127.0.0.1:34711/200', '{}', 'v1,UWp+M/iehm3Q0yNwOOMEVqkYqPJcZfYhJiLi687yL70=', 200, '{"date":"Mon, 30 Nov 2026 22:06:53 GMT","connection":"keep-alive","keep-alive":"timeout=5","transfer-encoding":"chunked"}', 'seen', false, NULL, NULL, '{"dns":null,"connect":56.883,"tls":null,"first_byte":155.973,"total":156.077}');
INSERT INTO public.attempts VALUES ('01a22e7f-2036-7001-b009-11ac21f362ab', '01a22e7f-2303-7001-809c-5b977628f93f', '01a22e7f-22e5-7002-8a92-f119036003a2', '01a22e7f-21c5-7000-82a9-994503abbbe4', 1, 1796076413699, 'http://127.0.0.1:34711/503', '{"x-key":"***"}', 'v1,mPosNnaOEkhk4Fz1Ne6cphR1TS/G7MSFdJLb3kw+IhA=', 503, '{"date":"Mon, 30 Nov 2026 22:06:53 GMT","connection":"keep-alive","keep-alive":"timeout=5","transfer-encoding":"chunked"}', 'seen', false, 'http_503', 'The endpoint answered 503 Service Unavailable.', '{"dns":null,"connect":56.298,"tls":null,"first_byte":155.462,"total":155.542}');
INSERT INTO public.attempts VALUES ('01a22e7f-2036-7001-b009-11ac21f362ab', '01a22e7f-230e-7000-b53d-234a2707600c', '01a22e7f-22e5-700f-ae89-a933d803f0b0', '01a22e7f-2227-7000-9d47-f0a7c5d8163a', 1, 1796076413710, 'http://127.0.0.1:34711/200', '{}', 'v1,M2chR+tYh4FWDENQvESEN2jtHSKIAhOBpRMmmrF/OPA=', 200, '{"date":"Mon, 30 Nov 2026 22:06:53 GMT","connection":"keep-alive","keep-alive":"timeout=5","transfer-encoding":"chunked"}', 'seen', false, NULL, NULL, '{"dns":null,"connect":64.342,"tls":null,"first_byte":146.245,"total":146.323}');
INSERT INTO public.attempts VALUES ('01a22e7f-2036-7001-b009-11ac21f362ab', '01a22e7f-230e-7001-aa2f-9abe07637480', '01a22e7f-22e5-7010-a5c0-df27e952794e', '01a22e7f-223d-7000-9a7c-58c43da5dbab', 1, 1796076413710, 'http://127.0.0.1:34711/410', '{}', 'v1,nfjsdj9gxCq9D+otnOtDInt4BeyG1fpd+BaoLmWzSkQ=', 410, '{"date":"Mon, 30 Nov 2026 22:06:53 GMT","connection":"keep-alive","keep-alive":"timeout=5","transfer-encoding":"chunked"}', 'seen', false, 'http_410', 'The endpoint answered 410 Gone.', '{"dns":null,"connect":64.055,"tls":null,"first_byte":146.018,"total":146.12}');
INSERT INTO public.attempts VALUES ('01a22e7f-2036-7001-b009-11ac21f362ab', '01a22e7f-230f-7000-b346-02aa6d61d339', '01a22e7f-22e5-7011-8f1a-6056ba4dfcc4', '01a22e7f-224f-7000-984e-521acac65a88', 1, 1796076413711, 'http://127.0.0.1:34711/503', '{}', 'v1,e+fyaQrk9aabWGaGzQWTPP+8BI847oZbxlABtneuP0c=', 503, '{"date":"Mon, 30 Nov 2026 22:06:53 GMT","connection":"keep-alive","keep-alive":"timeout=5","transfer-encoding":"chunked"}', 'seen', false, 'http_503', 'The endpoint answered 503 Service Unavailable.', '{"dns":null,"connect":63.812,"tls":null,"first_byte":145.979,"total":146.075}');
INSERT INTO public.attempts VALUES ('01a22e7f-2036-7001-b009-11ac21f362ab', '01a22e7f-230b-7000-8e52-53df5026555e', '01a22e7f-22e5-702c-8489-98b9884c627c', '01a22e7f-2227-7000-9d47-f0a7c5d8163a', 1, 1796076413707, 'http://127.0.0.1:34711/200', '{}', 'v1,y64umN4G5j0EMJaS5C+Hd43HQyagaSXiAdgdZMegSiw=', 200, '{"date":"Mon, 30 Nov 2026 22:06:53 GMT","connection":"keep-alive","keep-alive":"timeout=5","transfer-encoding":"chunked"}', 'seen', false, NULL, NULL, '{"dns":null,"connect":59.345,"tls":null,"first_byte":142.012,"total":142.101}');
INSERT INTO public.attempts VALUES ('01a22e7f-2036-7001-b009-11ac21f362ab', '01a22e7f-2314-7000-8da2-f76fe3d5fef0', '01a22e7f-22e5-702d-aa51-cd019e2b22df', '01a22e7f-223d-7000-9a7c-58c43da5dbab', 1, 1796076413716, 'http://127.0.0.1:34711/410', '{}', 'v1,dHAXZ0bvM3rwIQsg1ZbRnpLaOdaNhRzF3zmUHeIJBMw=', 410, '{"date":"Mon, 30 Nov 2026 22:06:53 GMT","connection":"keep-alive","keep-alive":"timeout=5","transfer-encoding":"chunked"}', 'seen', false, 'http_410', 'The endpoint answered 410 Gone.', '{"dns":null,"connect":71.226,"tls":null,"first_byte":141.13,"total":141.254}');
INSERT INTO public.attempts VALUES ('01a22e7f-2036-7001-b009-11ac21f362ab', '01a22e7f-2315-7000-9b15-ba03bb05a45b', '01a22e7f-22e5-702e-b453-0730eea5232f', '01a22e7f-224f-7000-984e-521acac65a88', 1, 1796076413717, 'http://127.0.0.1:34711/503', '{}', 'v1,1NOH3EgRvELi0AE15Nzvid9xurILZdkCUTcgL4jIUIQ=', 503, '{"date":"Mon, 30 Nov 2026 22:06:53 GMT","connection":"keep-alive","keep-alive":"timeout=5","transfer-encoding":"chunked"}', 'seen', false, 'http_503', 'The endpoint answered 503 Service Unavailable.', '{"dns":null,"connect":70.922,"tls":null,"first_byte":140.722,"total":140.81}');
INSERT INTO public.attempts VALUES ('01a22e7f-2036-7001-b009-11ac21f362ab', '01a22e7f-2316-7000-828b-f2745187949d', '01a22e7f-22e5-7043-8ddb-9ed6f4837986', '01a22e7f-21e9-7000-b7f9-59b9d27ad529', 1, 1796076413718, 'http://127.0.0.1:34711/200', '{}', 'v1,67Mcmv5uxqA5eARFGtrCgjB8hLhWX2IQG7KIfm9YBOE=', 200, '{"date":"Mon, 30 Nov 2026 22:06:53 GMT","connection":"keep-alive","keep-alive":"timeout=5","transfer-encoding":"chunked"}', 'seen', false, NULL, NULL, '{"dns":null,"connect":70.66,"tls":null,"first_byte":140.44,"total":140.537}');
INSERT INTO public.attempts VALUES ('01a22e7f-2036-7001-b009-11ac21f362ab', '01a22e7f-2326-7000-a166-7974de8b6568', '01a22e7f-22e5-7036-980f-7425e8dd99f8', '01a22e7f-2227-7000-9d47-f0a7c5d8163a', 1, 1796076413734, 'http://127.0.0.1:34711/200', '{}', 'v1,S/G6cEhg62nicCkRmBCc6EV/t5szKVyjZRzQhpjkB04=', 200, '{"date":"Mon, 30 Nov 2026 22:06:53 GMT","connection":"keep-alive","keep-alive":"timeout=5","transfer-encoding":"chunked"}', 'seen', false, NULL, NULL, '{"dns":null,"connect":66.472,"tls":null,"first_byte":147.404,"total":147.501}');
INSERT INTO public.attempts VALUES ('01a22e7f-2036-7001-b009-11ac21f362ab', '01a22e7f-2316-7001-929a-202512c05885', '01a22e7f-22e5-7031-b9d5-26a35b51effc', '01a22e7f-219e-7000-8453-8a8083a84065', 1, 1796076413718, 'http://127.0.0.1:34711/200', '{"authorization":"Basic ***","x-env":"prod"}', 'v1,aIDyaN3/EU7lG4Q/I9DqZK5QMn5MgnBtdhYdsGw1J/Y= v1,zOTHFZlVpRjZuLsJ0A4uwKVbqr8sd02ELqonZwi2HLM=', 200, '{"date":"Mon, 30 Nov 2026 22:06:53 GMT","connection":"keep-alive","keep-alive":"timeout=5","transfer-encoding":"chunked"}', 'seen', false, NULL, NULL, '{"dns":null,"connect":70.191,"tls":null,"first_byte":140.076,"total":140.175}');
INSERT INTO public.attempts VALUES ('01a22e7f-2036-7001-b009-11ac21f362ab', '01a22e7f-231b-7000-98b7-2568c71c99d2', '01a22e7f-22e5-7013-a26a-05de49c28898', '01a22e7f-21e9-7000-b7f9-59b9d27ad529', 1, 1796076413723, 'http://127.0.0.1:34711/200', '{}', 'v1,Dsz9kmPlR45dfvXywRIWJ0EY9OxoLZMJsXyXiMiDlpk=', 200, '{"date":"Mon, 30 Nov 2026 22:06:53 GMT","connection":"keep-alive","keep-alive":"timeout=5","transfer-encoding":"chunked"}', 'seen', false, NULL, NULL, '{"dns":null,"connect":65.414,"tls":null,"first_byte":135.497,"total":135.582}');
INSERT INTO public.attempts VALUES ('01a22e7f-2036-7001-b009-11ac21f362ab', '01a22e7f-2304-7000-b3a3-93d89eb9f5bb', '01a22e7f-22e5-7003-9d93-32a6b1175385', '01a22e7f-21db-7000-82fc-c0300eefd5e7', 1, 1796076413700, 'http://127.0.0.1:34711/200', '{}', 'v1,D7ZjJiIsXMJhhvTUM8acQub30mNF9/iZ8+lIILESdmg=', 200, '{"date":"Mon, 30 Nov 2026 22:06:53 GMT","connection":"keep-alive","keep-alive":"timeout=5","transfer-encoding":"chunked"}', 'seen', false, NULL, NULL, '{"dns":null,"connect":56.11,"tls":null,"first_byte":163.8,"total":164.063}');
INSERT INTO public.attempts VALUES ('01a22e7f-2036-7001-b009-11ac21f362ab', '01a22e7f-2304-7001-ae7f-440a48354440', '01a22e7f-22e5-7005-8d23-f879d2d0875d', '01a22e7f-2227-7000-9d47-f0a7c5d8163a', 1, 1796076413700, 'http://127.0.0.1:34711/200', '{}', 'v1,+zV+JxFtdLfAaee4VEdjETkhoWB77SdbpQMo21/zMiw=', 200, '{"date":"Mon, 30 Nov 2026 22:06:53 GMT","connection":"keep-alive","keep-alive":"timeout=5","transfer-encoding":"chunked"}', 'seen', false, NULL, NULL, '{"dns":null,"connect":55.989,"tls":null,"first_byte":164.028,"total":164.167}');
INSERT INTO public.attempts VALUES ('01a22e7f-2036-7001-b009-11ac21f362ab', '01a22e7f-2305-7000-923c-839bbbaf205d', '01a22e7f-22e5-7006-b9bc-2746c360694b', '01a22e7f-223d-7000-9a7c-58c43da5dbab', 1, 1796076413701, 'http://127.0.0.1:34711/410', '{}', 'v1,fMlBgXYni44Eu+iKhqYypPbWgLBzO2Ox1T5JT29fSlc=', 410, '{"date":"Mon, 30 Nov 2026 22:06:53 GMT","connection":"keep-alive","keep-alive":"timeout=5","transfer-encoding":"chunked"}', 'seen', false, 'http_410', 'The endpoint answered 410 Gone.', '{"dns":null,"connect":55.709,"tls":null,"first_byte":164.148,"total":164.243}');
INSERT INTO public.attempts VALUES ('01a22e7f-2036-7001-b009-11ac21f362ab', '01a22e7f-231c-7000-8236-c96e55f23f37', '01a22e7f-22e5-7014-8d6f-d1a8c59a5e85', '01a22e7f-219e-7000-8453-8a8083a84065', 1, 1796076413724, 'http://127.0.0.1:34711/200', '{"authorization":"Basic ***","x-env":"prod"}', 'v1,0pF250gw+2paL5Wsw0hj5JF9d/4VqBw33zQhAsjhdhU= v1,cUWPfR69gBpOuKyP0qhnCtZYKE6rDBmJSYTdsImJg/s=', 200, '{"date":"Mon, 30 Nov 2026 22:06:53 GMT","connection":"keep-alive","keep-alive":"timeout=5","transfer-encoding":"chunked"}', 'seen', false, NULL, NULL, '{"dns":null,"connect":64.865,"tls":null,"first_byte":148.044,"total":148.291}');
INSERT INTO public.attempts VALUES ('01a22e7f-2036-7001-b009-11ac21f362ab', '01a22e7f-231d-7000-83a2-118bbeaf8533', '01a22e7f-22e5-7015-81e4-c5e0888fc3b4', '01a22e7f-21b2-7000-a6f8-c49ff3286db1', 1, 1796076413725, 'http://127.0.0.1:34711/500', '{"authorization":"Bearer ***"}', 'v1,UNV+kGgWWR35CMBDQa0wki2sBiG1pCk9HdF11EPE4gs=', 500, '{"date":"Mon, 30 Nov 2026 22:06:53 GMT","connection":"keep-alive","keep-alive":"timeout=5","transfer-encoding":"chunked"}', 'seen', false, 'http_500', 'The endpoint answered 500 Internal Server Error.', '{"dns":null,"connect":64.551,"tls":null,"first_byte":148.4,"total":148.531}');
INSERT INTO public.attempts VALUES ('01a22e7f-2036-7001-b009-11ac21f362ab', '01a22e7f-231e-7000-9d16-931cc4b8b0d9', '01a22e7f-22e5-7016-a5d6-df277105b342', '01a22e7f-21c5-7000-82a9-994503abbbe4', 1, 1796076413726, 'http://127.0.0.1:34711/503', '{"x-key":"***"}', 'v1,U6vRyKwp/2wteR/DPFKh+rBoV7FkWf6W0ks/KHlm7FY=', 503, '{"date":"Mon, 30 Nov 2026 22:06:53 GMT","connection":"keep-alive","keep-alive":"timeout=5","transfer-encoding":"chunked"}', 'seen', false, 'http_503', 'The endpoint answered 503 Service Unavailable.', '{"dns":null,"connect":64.191,"tls":null,"first_byte":148.335,"total":148.47}');
INSERT INTO public.attempts VALUES ('01a22e7f-2036-7001-b009-11ac21f362ab', '01a22e7f-231e-7001-aad2-31a0a5fc8cef', '01a22e7f-22e5-702a-b066-56c6a8f2d6aa', '01a22e7f-21db-7000-82fc-c0300eefd5e7', 1, 1796076413726, 'http://127.0.0.1:34711/200', '{}', 'v1,LzyTd/sR8cnUPeU5fyDxy41mI1EYiS1aW34vj6itrZM=', 200, '{"date":"Mon, 30 Nov 2026 22:06:53 GMT","connection":"keep-alive","keep-alive":"timeout=5","transfer-encoding":"chunked"}', 'seen', false, NULL, NULL, '{"dns":null,"connect":63.972,"tls":null,"first_byte":148.391,"total":148.496}');
INSERT INTO public.attempts VALUES ('01a22e7f-2036-7001-b009-11ac21f362ab', '01a22e7f-2305-7001-ba31-5a5bd3f7a273', '01a22e7f-22e5-7007-8b0b-35474796b4fe', '01a22e7f-224f-7000-984e-521acac65a88', 1, 1796076413701, 'http://127.0.0.1:34711/503', '{}', 'v1,kwZe/a5qu3REptoLjTqEgiAkQ8XkO/SuYk7C6QyDG04=', 503, '{"date":"Mon, 30 Nov 2026 22:06:53 GMT","connection":"keep-alive","keep-alive":"timeout=5","transfer-encoding":"chunked"}', 'seen', false, 'http_503', 'The endpoint answered 503 Service Unavailable.', '{"dns":null,"connect":55.405,"tls":null,"first_byte":174.267,"total":174.363}');
INSERT INTO public.attempts VALUES ('01a22e7f-2036-7001-b009-11ac21f362ab', '01a22e7f-2303-7000-bcc5-aa015572919f', '01a22e7f-22e5-7022-a1a1-f4981990aa3e', '01a22e7f-2227-7000-9d47-f0a7c5d8163a', 1, 1796076413699, 'http://127.0.0.1:34711/200', '{}', 'v1,I+WaPMJUi+6GBLjbK5iHmEUIOEoscSc95qFiimnaWvw=', 200, '{"date":"Mon, 30 Nov 2026 22:06:53 GMT","connection":"keep-alive","keep-alive":"timeout=5","transfer-encoding":"chunked"}', 'seen', false, NULL, NULL, '{"dns":null,"connect":54.899,"tls":null,"first_byte":177.323,"total":177.416}');
INSERT INTO public.attempts VALUES ('01a22e7f-2036-7001-b009-11ac21f362ab', '01a22e7f-2307-7000-9604-604e0cd593f9', '01a22e7f-22e5-7023-8a53-ce5a26a34d3e', '01a22e7f-223d-7000-9a7c-58c43da5dbab', 1, 1796076413703, 'http://127.0.0.1:34711/410', '{}', 'v1,KbLv+Z9nya5cItlGHt86I4gUEBZO+VXWbS7sTRe2cmI=', 410, '{"date":"Mon, 30 Nov 2026 22:06:53 GMT","connection":"keep-alive","keep-alive":"timeout=5","transfer-encoding":"chunked"}', 'seen', false, 'http_410', 'The endpoint answered 410 Gone.', '{"dns":null,"connect":54.619,"tls":null,"first_byte":174.132,"total":174.22}');
INSERT INTO public.attempts VALUES ('01a22e7f-2036-7001-b009-11ac21f362ab', '01a22e7f-2307-7001-8a5c-a92d1abec759', '01a22e7f-22e5-7024-b773-13cb29f1b581', '01a22e7f-224f-7000-984e-521acac65a88', 1, 1796076413703, 'http://127.0.0.1:34711/503', '{}', 'v1,R6KWNddL65EJVGHQe28S9624FDsHznjH08YgPoSbyGc=', 503, '{"date":"Mon, 30 Nov 2026 22:06:53 GMT","connection":"keep-alive","keep-alive":"timeout=5","transfer-encoding":"chunked"}', 'seen', false, 'http_503', 'The endpoint answered 503 Service Unavailable.', '{"dns":null,"connect":54.378,"tls":null,"first_byte":174.004,"total":174.096}');
INSERT INTO public.attempts VALUES ('01a22e7f-2036-7001-b009-11ac21f362ab', '01a22e7f-2308-7000-8ff5-3052d95d21aa', '01a22e7f-22e5-7030-a2f9-097a21b082bf', '01a22e7f-21e9-7000-b7f9-59b9d27ad529', 1, 1796076413704, 'http://127.0.0.1:34711/200', '{}', 'v1,mVF7Q/srRMlqKcrg+gI65Hhv9+OQtTxfQBxwOZzlkoM=', 200, '{"date":"Mon, 30 Nov 2026 22:06:53 GMT","connection":"keep-alive","keep-alive":"timeout=5","transfer-encoding":"chunked"}', 'seen', false, NULL, NULL, '{"dns":null,"connect":54.223,"tls":null,"first_byte":174.238,"total":174.317}');
INSERT INTO public.attempts VALUES ('01a22e7f-2036-7001-b009-11ac21f362ab', '01a22e7f-2308-7001-ab88-0112ce895292', '01a22e7f-22e5-7027-a989-227160be79d8', '01a22e7f-219e-7000-8453-8a8083a84065', 1, 1796076413704, 'http://127.0.0.1:34711/200', '{"authorization":"Basic ***","x-env":"prod"}', 'v1,xkCdmQNuj70OF2VPDA9ru35a0pK/NaGRMARENKKhHZk= v1,/KHTM44ipZNiUD44avA5NvM4iLrdOvck2I+OyyqbeyI=', 200, '{"date":"Mon, 30 Nov 2026 22:06:53 GMT","connection":"keep-alive","keep-alive":"timeout=5","transfer-encoding":"chunked"}', 'seen', false, NULL, NULL, '{"dns":null,"connect":53.838,"tls":null,"first_byte":173.929,"total":174.004}');
INSERT INTO public.attempts VALUES ('01a22e7f-2036-7001-b009-11ac21f362ab', '01a22e7f-2317-7000-91d5-ea140463f643', '01a22e7f-22e5-7032-bf6a-cd301aecc73c', '01a22e7f-21b2-7000-a6f8-c49ff3286db1', 1, 1796076413719, 'http://127.0.0.1:34711/500', '{"authorization":"Bearer ***"}', 'v1,WABwH069E7ysQXF8vZHUV4PjQAonbftor1NEaeR13+M=', 500, '{"date":"Mon, 30 Nov 2026 22:06:53 GMT","connection":"keep-alive","keep-alive":"timeout=5","transfer-encoding":"chunked"}', 'seen', false, 'http_500', 'The endpoint answered 500 Internal Server Error.', '{"dns":null,"connect":59.006,"tls":null,"first_byte":143.748,"total":148.49}');
INSERT INTO public.attempts VALUES ('01a22e7f-2036-7001-b009-11ac21f362ab', '01a22e7f-2324-7000-a79e-cb6636fc7e7a', '01a22e7f-22e5-7033-b7a1-b9a3379cc56d', '01a22e7f-21c5-7000-82a9-994503abbbe4', 1, 1796076413732, 'http://127.0.0.1:34711/503', '{"x-key":"***"}', 'v1,QbQFgn0ApLfl/h9NlTTsqwVQt/PkIM43ZjaZrQ4Pwew=', 503, '{"date":"Mon, 30 Nov 2026 22:06:53 GMT","connection":"keep-alive","keep-alive":"timeout=5","transfer-encoding":"chunked"}', 'seen', false, 'http_503', 'The endpoint answered 503 Service Unavailable.', '{"dns":null,"connect":58.326,"tls":null,"first_byte":147.786,"total":147.904}');
INSERT INTO public.attempts VALUES ('01a22e7f-2036-7001-b009-11ac21f362ab', '01a22e7f-2325-7000-9d98-4c0d28874b9d', '01a22e7f-22e5-7064-a47b-e29ab6cc2211', '01a22e7f-21db-7000-82fc-c0300eefd5e7', 1, 1796076413733, 'http://127.0.0.1:34711/200', '{}', 'v1,xLn4nKKJJCfy1NYwqn9tG/FD/aB6ud8y3JXbtwmeUm0=', 200, '{"date":"Mon, 30 Nov 2026 22:06:53 GMT","connection":"keep-alive","keep-alive":"timeout=5","transfer-encoding":"chunked"}', 'seen', false, NULL, NULL, '{"dns":null,"connect":66.64,"tls":null,"first_byte":147.609,"total":147.71}');
INSERT INTO public.attempts VALUES ('01a22e7f-2036-7001-b009-11ac21f362ab', '01a22e7f-2326-7001-a236-48cf5e03b735', '01a22e7f-22e5-7037-a9f8-f216fe6b3637', '01a22e7f-223d-7000-9a7c-58c43da5dbab', 1, 1796076413734, 'http://127.0.0.1:34711/410', '{}', 'v1,qbV9ftkT4sKsk7qI6PIW5EtP4llZnyU4odjm0G4HVdg=', 410, '{"date":"Mon, 30 Nov 2026 22:06:53 GMT","connection":"keep-alive","keep-alive":"timeout=5","transfer-encoding":"chunked"}', 'seen', false, 'http_410', 'The endpoint answered 410 Gone.', '{"dns":null,"connect":66.291,"tls":null,"first_byte":147.228,"total":147.362}');
INSERT INTO public.attempts VALUES ('01a22e7f-2036-7001-b009-11ac21f362ab', '01a22e7f-2327-7000-96b3-60d4258b4abe', '01a22e7f-22e5-7038-85cd-84148c1deb61', '01a22e7f-224f-7000-984e-521acac65a88', 1, 1796076413735, 'http://127.0.0.1:34711/503', '{}', 'v1,eFIU1hnKRCF/0Ox5u4UMrSle/BCRs0/OJZq3Ub0rZp8=', 503, '{"date":"Mon, 30 Nov 2026 22:06:53 GMT","connection":"keep-alive","keep-alive":"timeout=5","transfer-encoding":"chunked"}', 'seen', false, 'http_503', 'The endpoint answered 503 Service Unavailable.', '{"dns":null,"connect":66.013,"tls":null,"first_byte":147.089,"total":147.194}');
INSERT INTO public.attempts VALUES ('01a22e7f-2036-7001-b009-11ac21f362ab', '01a22e7f-232b-7000-bea7-c80903a90f25', '01a22e7f-22e5-704d-8379-b81c37e59c97', '01a22e7f-21e9-7000-b7f9-59b9d27ad529', 1, 1796076413739, 'http://127.0.0.1:34711/200', '{}', 'v1,NSPLsZ0CiN7o1SUpV91XGBGAN7oBpeLxdLXkhU5+vnI=', 200, '{"date":"Mon, 30 Nov 2026 22:06:53 GMT","connection":"keep-alive","keep-alive":"timeout=5","transfer-encoding":"chunked"}', 'seen', false, NULL, NULL, '{"dns":null,"connect":61.072,"tls":null,"first_byte":142.591,"total":142.696}');
INSERT INTO public.attempts VALUES ('01a22e7f-2036-7001-b009-11ac21f362ab', '01a22e7f-232d-7000-804e-d2d0d46dacf6', '01a22e7f-22e5-703a-8345-7b4b2346c879', '01a22e7f-219e-7000-8453-8a8083a84065', 1, 1796076413741, 'http://127.0.0.1:34711/200', '{"authorization":"Basic ***","x-env":"prod"}', 'v1,Xuh6SoLqp/EZRsaYg01ixEE80NA+/Gh4s/uZqUHW8HM= v1,OYaQ10Sc59SetAr+CpmeXH2hmKoZmsbL8CEnfBx37mk=', 200, '{"date":"Mon, 30 Nov 2026 22:06:53 GMT","connection":"keep-alive","keep-alive":"timeout=5","transfer-encoding":"chunked"}', 'seen', false, NULL, NULL, '{"dns":null,"connect":60.304,"tls":null,"first_byte":141.756,"total":141.863}');
INSERT INTO public.attempts VALUES ('01a22e7f-2036-7001-b009-11ac21f362ab', '01a22e7f-2309-7000-884b-f1b6a95e4e42', '01a22e7f-22e5-7028-b767-a75812655d21', '01a22e7f-21b2-7000-a6f8-c49ff3286db1', 1, 1796076413705, 'http://127.0.0.1:34711/500', '{"authorization":"Bearer ***"}', 'v1,E7NIAp27A/wV1uTVwazXK3zV06rTMBrhqWD8nxOIj6U=', 500, '{"date":"Mon, 30 Nov 2026 22:06:53 GMT","connection":"keep-alive","keep-alive":"timeout=5","transfer-encoding":"chunked"}', 'seen', false, 'http_500', 'The endpoint answered 500 Internal Server Error.', '{"dns":null,"connect":53.493,"tls":null,"first_byte":178.073,"total":178.17}');
INSERT INTO public.attempts VALUES ('01a22e7f-2036-7001-b009-11ac21f362ab', '01a22e7f-230a-7000-a3d6-b9ef3d69ecd0', '01a22e7f-22e5-7029-80f9-47e0de616487', '01a22e7f-21c5-7000-82a9-994503abbbe4', 1, 1796076413706, 'http://127.0.0.1:34711/503', '{"x-key":"***"}', 'v1,K3N9G4H4HTAbyzXZ7AdPdP9vQmBsQPd29eGJgef+T4Y=', 503, '{"date":"Mon, 30 Nov 2026 22:06:53 GMT","connection":"keep-alive","keep-alive":"timeout=5","transfer-encoding":"chunked"}', 'seen', false, 'http_503', 'The endpoint answered 503 Service Unavailable.', '{"dns":null,"connect":65.787,"tls":null,"first_byte":177.877,"total":177.954}');
INSERT INTO public.attempts VALUES ('01a22e7f-2036-7001-b009-11ac21f362ab', '01a22e7f-230a-7001-b1f0-fc47d4881aa6', '01a22e7f-22e5-7051-88cf-9cff999143cc', '01a22e7f-21db-7000-82fc-c0300eefd5e7', 1, 1796076413706, 'http://127.0.0.1:34711/200', '{}', 'v1,aNS4wurqbuaFF5ogF0qXHDA1LRIbj4UpZerwv1mPrHE=', 200, '{"date":"Mon, 30 Nov 2026 22:06:53 GMT","connection":"keep-alive","keep-alive":"timeout=5","transfer-encoding":"chunked"}', 'seen', false, NULL, NULL, '{"dns":null,"connect":65.646,"tls":null,"first_byte":177.684,"total":177.761}');
INSERT INTO public.attempts VALUES ('01a22e7f-2036-7001-b009-11ac21f362ab', '01a22e7f-2306-7000-9a7d-af1ffc3e9a2f', '01a22e7f-22e5-7009-93c8-e327abfe18e0', '01a22e7f-21e9-7000-b7f9-59b9d27ad529', 1, 1796076413702, 'http://127.0.0.1:34711/200', '{}', 'v1,ktNOSML3vElOpI2L9ZfJwEaZppSiZmJQqiKp++brlc0=', 200, '{"date":"Mon, 30 Nov 2026 22:06:53 GMT","connection":"keep-alive","keep-alive":"timeout=5","transfer-encoding":"chunked"}', 'seen', false, NULL, NULL, '{"dns":null,"connect":70.46,"tls":null,"first_byte":182.448,"total":182.531}');
INSERT INTO public.attempts VALUES ('01a22e7f-2036-7001-b009-11ac21f362ab', '01a22e7f-2376-7001-b65f-7b488f0cd210', '01a22e7f-22e5-7063-b49d-8dbc46b8fb33', '01a22e7f-21c5-7000-82a9-994503abbbe4', 1, 1796076413814, 'http://127.0.0.1:34711/503', '{"x-key":"***"}', 'v1,q9nP+RrccRL5k9PMW65ZCKNkQMX3bbArT8OdQs/+qdQ=', 503, '{"date":"Mon, 30 Nov 2026 22:06:53 GMT","connection":"keep-alive","keep-alive":"timeout=5","transfer-encoding":"chunked"}', 'seen', false, 'http_503', 'The endpoint answered 503 Service Unavailable.', '{"dns":null,"connect":5.718,"tls":null,"first_byte":71.733,"total":71.817}');
INSERT INTO public.attempts VALUES ('01a22e7f-2036-7001-b009-11ac21f362ab', '01a22e7f-22fd-7000-9466-65e9379331f1', '01a22e7f-22e5-7000-b68e-9899502e0fcc', '01a22e7f-219e-7000-8453-8a8083a84065', 1, 1796076413693, 'http://127.0.0.1:34711/200', '{"authorization":"Basic ***","x-env":"prod"}', 'v1,r75ndNBOlZi+x2ZrHOYaxcxM1kL0B1LMsYuT9g1UcnE= v1,jwp5H8TzHMmODCzB5UVGrGLxEnlGNr0sfQ4y6NPN7y4=', 200, '{"date":"Mon, 30 Nov 2026 22:06:53 GMT","connection":"keep-alive","keep-alive":"timeout=5","transfer-encoding":"chunked"}', 'seen', false, NULL, NULL, '{"dns":null,"connect":129.958,"tls":null,"first_byte":192.864,"total":192.957}');
INSERT INTO public.attempts VALUES ('01a22e7f-2036-7001-b009-11ac21f362ab', '01a22e7f-22fe-7000-8357-be1784cadeda', '01a22e7f-22e5-7001-81ca-2483ab462ed9', '01a22e7f-21b2-7000-a6f8-c49ff3286db1', 1, 1796076413694, 'http://127.0.0.1:34711/500', '{"authorization":"Bearer ***"}', 'v1,ooiXj7ct0/P0KXWwc0pno7IsLDJM7LPXr3vloMZ4Rss=', 500, '{"date":"Mon, 30 Nov 2026 22:06:53 GMT","connection":"keep-alive","keep-alive":"timeout=5","transfer-encoding":"chunked"}', 'seen', false, 'http_500', 'The endpoint answered 500 Internal Server Error.', '{"dns":null,"connect":129.578,"tls":null,"first_byte":192.322,"total":192.406}');
INSERT INTO public.attempts VALUES ('01a22e7f-2036-7001-b009-11ac21f362ab', '01a22e7f-2357-7000-9c3a-9818ba88035a', '01a22e7f-22e5-7054-b0af-109088118cff', '01a22e7f-223d-7000-9a7c-58c43da5dbab', 1, 1796076413783, 'http://127.0.0.1:34711/410', '{}', 'v1,FelTyd1ZXMXF3QDSqnakmHKN/UboI/9tGhrAc3x8clg=', 410, '{"date":"Mon, 30 Nov 2026 22:06:53 GMT","connection":"keep-alive","keep-alive":"timeout=5","transfer-encoding":"chunked"}', 'seen', false, 'http_410', 'The endpoint answered 410 Gone.', '{"dns":null,"connect":51.409,"tls":null,"first_byte":108.085,"total":108.202}');
INSERT INTO public.attempts VALUES ('01a22e7f-2036-7001-b009-11ac21f362ab', '01a22e7f-2300-7000-8f8a-839a4af69248', '01a22e7f-22e5-701d-aa49-9d95c3cb0e06', '01a22e7f-219e-7000-8453-8a8083a84065', 1, 1796076413696, 'http://127.0.0.1:34711/200', '{"authorization":"Basic ***","x-env":"prod"}', 'v1,oxde2dD6VmDj5kKnlgqOCgD5d+0N6AlFuDZHRjMzRBA= v1,Iex4rlCTdnMCktRDIsQhooaY9qHSLh/xMA2id0Tc1yc=', 200, '{"date":"Mon, 30 Nov 2026 22:06:53 GMT","connection":"keep-alive","keep-alive":"timeout=5","transfer-encoding":"chunked"}', 'seen', false, NULL, NULL, '{"dns":null,"connect":138.209,"tls":null,"first_byte":201.167,"total":201.35}');
INSERT INTO public.attempts VALUES ('01a22e7f-2036-7001-b009-11ac21f362ab', '01a22e7f-2357-7001-b138-af5ee2ab619f', '01a22e7f-22e5-7055-87ca-c88de1ca65ae', '01a22e7f-224f-7000-984e-521acac65a88', 1, 1796076413783, 'http://127.0.0.1:34711/503', '{}', 'v1,mFvoOvBDao3Wb/MsW6pURTrt27S13GiQDsF0PN/pQN4=', 503, '{"date":"Mon, 30 Nov 2026 22:06:53 GMT","connection":"keep-alive","keep-alive":"timeout=5","transfer-encoding":"chunked"}', 'seen', false, 'http_503', 'The endpoint answered 503 Service Unavailable.', '{"dns":null,"connect":54.072,"tls":null,"first_byte":106.638,"total":106.744}');
INSERT INTO public.attempts VALUES ('01a22e7f-2036-7001-b009-11ac21f362ab', '01a22e7f-2360-7000-bff7-5c1b08b11739', '01a22e7f-22e5-7057-ba82-c7459e104a53', '01a22e7f-219e-7000-8453-8a8083a84065', 1, 1796076413792, 'http://127.0.0.1:34711/200', '{"authorization":"Basic ***","x-env":"prod"}', 'v1,a62lnAGGghwMfDtnRa0VeOTpKOaekSYctv9TW/kytNk= v1,f0oImdQDZTgoggtxN4dYnluuRcadDodRyu62NIkt2ic=', 200, '{"date":"Mon, 30 Nov 2026 22:06:53 GMT","connection":"keep-alive","keep-alive":"timeout=5","transfer-encoding":"chunked"}', 'seen', false, NULL, NULL, '{"dns":null,"connect":53.47,"tls":null,"first_byte":106.059,"total":106.152}');
INSERT INTO public.attempts VALUES ('01a22e7f-2036-7001-b009-11ac21f362ab', '01a22e7f-2376-7000-965f-f72efd4adcbc', '01a22e7f-22e5-7062-8e72-9e40f6d5bc34', '01a22e7f-21b2-7000-a6f8-c49ff3286db1', 1, 1796076413814, 'http://127.0.0.1:34711/500', '{"authorization":"Bearer ***"}', 'v1,GQd8mzSV0rk9Jp0f3xezpltHup1djmioJwU6quZp8s0=', 500, '{"date":"Mon, 30 Nov 2026 22:06:53 GMT","connection":"keep-alive","keep-alive":"timeout=5","transfer-encoding":"chunked"}', 'seen', false, 'http_500', 'The endpoint answered 500 Internal Server Error.', '{"dns":null,"connect":82.776,"tls":null,"first_byte":86.018,"total":86.115}');
INSERT INTO public.attempts VALUES ('01a22e7f-2036-7001-b009-11ac21f362ab', '01a22e7f-2361-7000-83a5-036aceded6a6', '01a22e7f-22e5-7058-a9e2-68d7af266a15', '01a22e7f-21b2-7000-a6f8-c49ff3286db1', 1, 1796076413793, 'http://127.0.0.1:34711/500', '{"authorization":"Bearer ***"}', 'v1,A7qeE3/1PsSau5sTR3lUbzNWEDnerNBESQNSTiIvNL4=', 500, '{"date":"Mon, 30 Nov 2026 22:06:53 GMT","connection":"keep-alive","keep-alive":"timeout=5","transfer-encoding":"chunked"}', 'seen', false, 'http_500', 'The endpoint answered 500 Internal Server Error.', '{"dns":null,"connect":52.949,"tls":null,"first_byte":107.107,"total":107.228}');
INSERT INTO public.attempts VALUES ('01a22e7f-2036-7001-b009-11ac21f362ab', '01a22e7f-231f-7000-bea1-677c09910819', '01a22e7f-22e5-7019-a74d-4e38c523ac00', '01a22e7f-2227-7000-9d47-f0a7c5d8163a', 1, 1796076413727, 'http://127.0.0.1:34711/200', '{}', 'v1,ASx0DKHj0l6z4/miV6tLHEldQtHZaTU+hBfqNz2xf80=', 200, '{"date":"Mon, 30 Nov 2026 22:06:53 GMT","connection":"keep-alive","keep-alive":"timeout=5","transfer-encoding":"chunked"}', 'seen', false, NULL, NULL, '{"dns":null,"connect":174.192,"tls":null,"first_byte":174.32,"total":174.407}');
INSERT INTO public.attempts VALUES ('01a22e7f-2036-7001-b009-11ac21f362ab', '01a22e7f-232f-7001-96bd-5509e9c59e55', '01a22e7f-22e5-701a-91a4-38411e7948a8', '01a22e7f-223d-7000-9a7c-58c43da5dbab', 1, 1796076413743, 'http://127.0.0.1:34711/410', '{}', 'v1,qMETZYGxE5/0ZW24U7hC0OxoZjDpLkDRRlqge9cNDGQ=', 410, '{"date":"Mon, 30 Nov 2026 22:06:53 GMT","connection":"keep-alive","keep-alive":"timeout=5","transfer-encoding":"chunked"}', 'seen', false, 'http_410', 'The endpoint answered 410 Gone.', '{"dns":null,"connect":104.063,"tls":null,"first_byte":158.1,"total":158.225}');
INSERT INTO public.attempts VALUES ('01a22e7f-2036-7001-b009-11ac21f362ab', '01a22e7f-2330-7000-867a-11cd9f1cdfb9', '01a22e7f-22e5-701b-a8f7-ffe69c09483f', '01a22e7f-224f-7000-984e-521acac65a88', 1, 1796076413744, 'http://127.0.0.1:34711/503', '{}', 'v1,1pxo57kBHWCjS30bYMCJK5Xv5GvM9EuNgp/QZybDvjg=', 503, '{"date":"Mon, 30 Nov 2026 22:06:53 GMT","connection":"keep-alive","keep-alive":"timeout=5","transfer-encoding":"chunked"}', 'seen', false, 'http_503', 'The endpoint answered 503 Service Unavailable.', '{"dns":null,"connect":103.621,"tls":null,"first_byte":157.747,"total":157.861}');
INSERT INTO public.attempts VALUES ('01a22e7f-2036-7001-b009-11ac21f362ab', '01a22e7f-2331-7000-bdc7-ffb0165a630e', '01a22e7f-22e5-703f-affa-b563765c30ee', '01a22e7f-2227-7000-9d47-f0a7c5d8163a', 1, 1796076413745, 'http://127.0.0.1:34711/200', '{}', 'v1,WdnYaoKQtac5A4geVZtySFq0LvO7ta3eHz3Doh5KENQ=', 200, '{"date":"Mon, 30 Nov 2026 22:06:53 GMT","connection":"keep-alive","keep-alive":"timeout=5","transfer-encoding":"chunked"}', 'seen', false, NULL, NULL, '{"dns":null,"connect":102.743,"tls":null,"first_byte":157.071,"total":157.176}');
INSERT INTO public.attempts VALUES ('01a22e7f-2036-7001-b009-11ac21f362ab', '01a22e7f-2363-7000-9466-7a014ff44ec0', '01a22e7f-22e5-705c-9070-b7171208c2ef', '01a22e7f-2227-7000-9d47-f0a7c5d8163a', 1, 1796076413795, 'http://127.0.0.1:34711/200', '{}', 'v1,LnkgPyoh27CCjyEGZaLWA8CWlWI+A0J1wO0P5OiOjPQ=', 200, '{"date":"Mon, 30 Nov 2026 22:06:53 GMT","connection":"keep-alive","keep-alive":"timeout=5","transfer-encoding":"chunked"}', 'seen', false, NULL, NULL, '{"dns":null,"connect":75.704,"tls":null,"first_byte":109.778,"total":109.879}');
INSERT INTO public.attempts VALUES ('01a22e7f-2036-7001-b009-11ac21f362ab', '01a22e7f-2371-7000-aff0-036c674baa35', '01a22e7f-22e5-7070-806c-29073e8f936a', '01a22e7f-2227-7000-9d47-f0a7c5d8163a', 1, 1796076413809, 'http://127.0.0.1:34711/200', '{}', 'v1,SKAofL8+xLYBhvdYvydin9dS2wMkAwbY45YARr50TxE=', 200, '{"date":"Mon, 30 Nov 2026 22:06:53 GMT","connection":"keep-alive","keep-alive":"timeout=5","transfer-encoding":"chunked"}', 'seen', false, NULL, NULL, '{"dns":null,"connect":78.068,"tls":null,"first_byte":97.097,"total":97.221}');
INSERT INTO public.attempts VALUES ('01a22e7f-2036-7001-b009-11ac21f362ab', '01a22e7f-2332-7001-bc58-e8a11e917b94', '01a22e7f-22e5-7041-b866-5d33f7d1b29b', '01a22e7f-224f-7000-984e-521acac65a88', 1, 1796076413746, 'http://127.0.0.1:34711/503', '{}', 'v1,TStCF06dvSJhThAMaYOtjqQD2rhUz4dmqqiFYOwtq6Y=', 503, '{"date":"Mon, 30 Nov 2026 22:06:53 GMT","connection":"keep-alive","keep-alive":"timeout=5","transfer-encoding":"chunked"}', 'seen', false, 'http_503', 'The endpoint answered 503 Service Unavailable.', '{"dns":null,"connect":102.497,"tls":null,"first_byte":160.476,"total":160.56}');
INSERT INTO public.attempts VALUES ('01a22e7f-2036-7001-b009-11ac21f362ab', '01a22e7f-2332-7000-90d1-8dca11d7af96', '01a22e7f-22e5-7040-a131-6173f056aa84', '01a22e7f-223d-7000-9a7c-58c43da5dbab', 1, 1796076413746, 'http://127.0.0.1:34711/410', '{}', 'v1,s7hWsEwKVhysL0tK49mrNOwDtmWpada0HbKSon8TyyA=', 410, '{"date":"Mon, 30 Nov 2026 22:06:53 GMT","connection":"keep-alive","keep-alive":"timeout=5","transfer-encoding":"chunked"}', 'seen', false, 'http_410', 'The endpoint answered 410 Gone.', '{"dns":null,"connect":102.82,"tls":null,"first_byte":156.94,"total":161.837}');
INSERT INTO public.attempts VALUES ('01a22e7f-2036-7001-b009-11ac21f362ab', '01a22e7f-232f-7000-b3f9-baa3b2b0f896', '01a22e7f-22e5-703c-8e17-5a80124ff40b', '01a22e7f-21c5-7000-82a9-994503abbbe4', 1, 1796076413743, 'http://127.0.0.1:34711/503', '{"x-key":"***"}', 'v1,sRFwtQwCxQ5nZedb5ZLt2WLi9moqHWeFwhkUl9eQdMI=', 503, '{"date":"Mon, 30 Nov 2026 22:06:53 GMT","connection":"keep-alive","keep-alive":"timeout=5","transfer-encoding":"chunked"}', 'seen', false, 'http_503', 'The endpoint answered 503 Service Unavailable.', '{"dns":null,"connect":97.812,"tls":null,"first_byte":157.357,"total":157.445}');
INSERT INTO public.attempts VALUES ('01a22e7f-2036-7001-b009-11ac21f362ab', '01a22e7f-2333-7000-9c7a-78dfcbb94ea8', '01a22e7f-22e5-7060-9f01-01f178d61d3d', '01a22e7f-21e9-7000-b7f9-59b9d27ad529', 1, 1796076413747, 'http://127.0.0.1:34711/200', '{}', 'v1,y6UARRcOW2vEmPzRiCVgvb3IqldlsrX9KuPp3N0Ylh8=', 200, '{"date":"Mon, 30 Nov 2026 22:06:53 GMT","connection":"keep-alive","keep-alive":"timeout=5","transfer-encoding":"chunked"}', 'seen', false, NULL, NULL, '{"dns":null,"connect":97.436,"tls":null,"first_byte":162.358,"total":162.438}');
INSERT INTO public.attempts VALUES ('01a22e7f-2036-7001-b009-11ac21f362ab', '01a22e7f-2339-7000-9afb-a7e7bac89dd5', '01a22e7f-22e5-7044-accc-60b8b71b92f4', '01a22e7f-219e-7000-8453-8a8083a84065', 1, 1796076413753, 'http://127.0.0.1:34711/200', '{"authorization":"Basic ***","x-env":"prod"}', 'v1,mqHD/8AhhIt7ER2hDC+2k+OV0gdnmH4J/1OhKS75Zo0= v1,cKQSaes/FT1nuXw+5Irdj/ZMv8zB4j8KrGYqIs24C4U=', 200, '{"date":"Mon, 30 Nov 2026 22:06:53 GMT","connection":"keep-alive","keep-alive":"timeout=5","transfer-encoding":"chunked"}', 'seen', false, NULL, NULL, '{"dns":null,"connect":96.761,"tls":null,"first_byte":156.395,"total":156.473}');
INSERT INTO public.attempts VALUES ('01a22e7f-2036-7001-b009-11ac21f362ab', '01a22e7f-233a-7000-abc0-9e0ee7cef226', '01a22e7f-22e5-7045-9426-f1660e7af0fd', '01a22e7f-21b2-7000-a6f8-c49ff3286db1', 1, 1796076413754, 'http://127.0.0.1:34711/500', '{"authorization":"Bearer ***"}', 'v1,aszyVpFT6spPSpk17QYk+hh/suc/IjvUgbzD8AOoLOg=', 500, '{"date":"Mon, 30 Nov 2026 22:06:53 GMT","connection":"keep-alive","keep-alive":"timeout=5","transfer-encoding":"chunked"}', 'seen', false, 'http_500', 'The endpoint answered 500 Internal Server Error.', '{"dns":null,"connect":96.246,"tls":null,"first_byte":156.0,"total":156.07}');
INSERT INTO public.attempts VALUES ('01a22e7f-2036-7001-b009-11ac21f362ab', '01a22e7f-233a-7001-abdb-e1a4f48d74cb', '01a22e7f-22e5-7046-877d-7ff8a42865e3', '01a22e7f-21c5-7000-82a9-994503abbbe4', 1, 1796076413754, 'http://127.0.0.1:34711/503', '{"x-key":"***"}', 'v1,Bhct9PRltX74d//XU/9+Z3nEaDmS2w1FDLsZr7YicCo=', 503, '{"date":"Mon, 30 Nov 2026 22:06:53 GMT","connection":"keep-alive","keep-alive":"timeout=5","transfer-encoding":"chunked"}', 'seen', false, 'http_503', 'The endpoint answered 503 Service Unavailable.', '{"dns":null,"connect":95.853,"tls":null,"first_byte":155.653,"total":155.724}');
INSERT INTO public.attempts VALUES ('01a22e7f-2036-7001-b009-11ac21f362ab', '01a22e7f-2362-7000-b4a4-9ec658bcb8e2', '01a22e7f-22e5-7059-818e-67890a739374', '01a22e7f-21c5-7000-82a9-994503abbbe4', 1, 1796076413794, 'http://127.0.0.1:34711/503', '{"x-key":"***"}', 'v1,Dn6Zsginfp36nZpO+FEtS6/daecmaIwezg7fBjLakEQ=', 503, '{"date":"Mon, 30 Nov 2026 22:06:53 GMT","connection":"keep-alive","keep-alive":"timeout=5","transfer-encoding":"chunked"}', 'seen', false, 'http_503', 'The endpoint answered 503 Service Unavailable.', '{"dns":null,"connect":52.532,"tls":null,"first_byte":116.388,"total":116.465}');
INSERT INTO public.attempts VALUES ('01a22e7f-2036-7001-b009-11ac21f362ab', '01a22e7f-2372-7000-8734-f16f92236ec9', '01a22e7f-22e5-7071-b071-b11daf54e46c', '01a22e7f-223d-7000-9a7c-58c43da5dbab', 1, 1796076413810, 'http://127.0.0.1:34711/410', '{}', 'v1,yuY1merST1TGGnMQLI+sByUtYH7aSkZ/gkU4J8W8hHk=', 410, '{"date":"Mon, 30 Nov 2026 22:06:53 GMT","connection":"keep-alive","keep-alive":"timeout=5","transfer-encoding":"chunked"}', 'seen', false, 'http_410', 'The endpoint answered 410 Gone.', '{"dns":null,"connect":78.069,"tls":null,"first_byte":101.433,"total":101.566}');
INSERT INTO public.attempts VALUES ('01a22e7f-2036-7001-b009-11ac21f362ab', '01a22e7f-2377-7000-b55a-02cf6190007f', '01a22e7f-22e5-7066-917b-be8ac954ce73', '01a22e7f-2227-7000-9d47-f0a7c5d8163a', 1, 1796076413815, 'http://127.0.0.1:34711/200', '{}', 'v1,IZF+oZ0BUz35IeQBDKNc5SjiChGwmy27kt9H2AdlgAM=', 200, '{"date":"Mon, 30 Nov 2026 22:06:53 GMT","connection":"keep-alive","keep-alive":"timeout=5","transfer-encoding":"chunked"}', 'seen', false, NULL, NULL, '{"dns":null,"connect":62.818,"tls":null,"first_byte":97.286,"total":97.377}');
INSERT INTO public.attempts VALUES ('01a22e7f-2036-7001-b009-11ac21f362ab', '01a22e7f-2383-7000-90c1-8735328b81fd', '01a22e7f-22e5-7067-9608-0ef10990cf1d', '01a22e7f-223d-7000-9a7c-58c43da5dbab', 1, 1796076413827, 'http://127.0.0.1:34711/410', '{}', 'v1,T+M6XRYBuoEKT1zm3AcUTIRWtiEFGh/wn2N5rw3vDBI=', 410, '{"date":"Mon, 30 Nov 2026 22:06:53 GMT","connection":"keep-alive","keep-alive":"timeout=5","transfer-encoding":"chunked"}', 'seen', false, 'http_410', 'The endpoint answered 410 Gone.', '{"dns":null,"connect":57.707,"tls":null,"first_byte":81.261,"total":81.351}');
INSERT INTO public.attempts VALUES ('01a22e7f-2036-7001-b009-11ac21f362ab', '01a22e7f-2389-7000-a6f4-8bd74f1e4f78', '01a22e7f-22e5-7068-9486-b521e14eb73b', '01a22e7f-224f-7000-984e-521acac65a88', 1, 1796076413833, 'http://127.0.0.1:34711/503', '{}', 'v1,+AgbRWV+pBM7kwbd2Lop4kan7I8QV3Ug53Qi3XilDfo=', 503, '{"date":"Mon, 30 Nov 2026 22:06:53 GMT","connection":"keep-alive","keep-alive":"timeout=5","transfer-encoding":"chunked"}', 'seen', false, 'http_503', 'The endpoint answered 503 Service Unavailable.', '{"dns":null,"connect":56.763,"tls":null,"first_byte":81.13,"total":81.229}');
INSERT INTO public.attempts VALUES ('01a22e7f-2036-7001-b009-11ac21f362ab', '01a22e7f-233b-7000-be9d-5a02d67ff920', '01a22e7f-22e5-7049-ac94-87854011568b', '01a22e7f-2227-7000-9d47-f0a7c5d8163a', 1, 1796076413755, 'http://127.0.0.1:34711/200', '{}', 'v1,4/0R2tsxcuDQZbhPHAcmGH2KUTL/6KT3LfSNudbWkSE=', 200, '{"date":"Mon, 30 Nov 2026 22:06:53 GMT","connection":"keep-alive","keep-alive":"timeout=5","transfer-encoding":"chunked"}', 'seen', false, NULL, NULL, '{"dns":null,"connect":111.214,"tls":null,"first_byte":152.935,"total":153.053}');
INSERT INTO public.attempts VALUES ('01a22e7f-2036-7001-b009-11ac21f362ab', '01a22e7f-2345-7000-b41f-99d9a22065e5', '01a22e7f-22e5-704a-b3c7-8b9ac7fbd926', '01a22e7f-223d-7000-9a7c-58c43da5dbab', 1, 1796076413765, 'http://127.0.0.1:34711/410', '{}', 'v1,s7xdJgZEt+UExpZBhZpcuXgUrK0FZ8uAaNfFDNPgwVc=', 410, '{"date":"Mon, 30 Nov 2026 22:06:53 GMT","connection":"keep-alive","keep-alive":"timeout=5","transfer-encoding":"chunked"}', 'seen', false, 'http_410', 'The endpoint answered 410 Gone.', '{"dns":null,"connect":111.535,"tls":null,"first_byte":151.975,"total":152.056}');
INSERT INTO public.attempts VALUES ('01a22e7f-2036-7001-b009-11ac21f362ab', '01a22e7f-238a-7000-87c2-f9332d7a1db0', '01a22e7f-22e5-706b-b33f-1ec5ca5a3ca3', '01a22e7f-219e-7000-8453-8a8083a84065', 1, 1796076413833, 'http://127.0.0.1:34711/200', '{"authorization":"Basic ***","x-env":"prod"}', 'v1,t9u3PUXm/ju3XxIcBY8on9vQ8GsY60lfnr+1Yu1IhqI= v1,s/X4Rfx8fDJz7v6NMiy7ZrTx7N6bLJENl4IffrgOBzM=', 200, '{"date":"Mon, 30 Nov 2026 22:06:53 GMT","connection":"keep-alive","keep-alive":"timeout=5","transfer-encoding":"chunked"}', 'seen', false, NULL, NULL, '{"dns":null,"connect":56.131,"tls":null,"first_byte":81.268,"total":83.485}');
INSERT INTO public.attempts VALUES ('01a22e7f-2036-7001-b009-11ac21f362ab', '01a22e7f-2345-7001-af51-9ab88c40e0c4', '01a22e7f-22e5-704b-a947-b6d5db5d0aed', '01a22e7f-224f-7000-984e-521acac65a88', 1, 1796076413765, 'http://127.0.0.1:34711/503', '{}', 'v1,NSFyjIaUFy2TTRo618U5Ij0h661KrtMzh6Rph7OitJY=', 503, '{"date":"Mon, 30 Nov 2026 22:06:53 GMT","connection":"keep-alive","keep-alive":"timeout=5","transfer-encoding":"chunked"}', 'seen', false, 'http_503', 'The endpoint answered 503 Service Unavailable.', '{"dns":null,"connect":111.977,"tls":null,"first_byte":151.559,"total":153.954}');
INSERT INTO public.attempts VALUES ('01a22e7f-2036-7001-b009-11ac21f362ab', '01a22e7f-2346-7000-afdb-03b9e8ea7ade', '01a22e7f-22e5-706a-adbe-445db9f1d977', '01a22e7f-21e9-7000-b7f9-59b9d27ad529', 1, 1796076413766, 'http://127.0.0.1:34711/200', '{}', 'v1,Nc76LbrHdsg1Us5kSM34yGy3kvNVWyV1sBebbSCUaO0=', 200, '{"date":"Mon, 30 Nov 2026 22:06:53 GMT","connection":"keep-alive","keep-alive":"timeout=5","transfer-encoding":"chunked"}', 'seen', false, NULL, NULL, '{"dns":null,"connect":112.475,"tls":null,"first_byte":153.793,"total":153.892}');
INSERT INTO public.attempts VALUES ('01a22e7f-2036-7001-b009-11ac21f362ab', '01a22e7f-2347-7000-bdde-7868eb864c7e', '01a22e7f-22e5-704e-98ff-2f2f488038e5', '01a22e7f-219e-7000-8453-8a8083a84065', 1, 1796076413767, 'http://127.0.0.1:34711/200', '{"authorization":"Basic ***","x-env":"prod"}', 'v1,EZmmtqra/1rKLfRhD3uGim6hWpykwTO9Xl9GRFWWPp8= v1,z0lM9efTmGQvHQKrdj6eLOnFu8Bmuoa4KgjusiI90V4=', 200, '{"date":"Mon, 30 Nov 2026 22:06:53 GMT","connection":"keep-alive","keep-alive":"timeout=5","transfer-encoding":"chunked"}', 'seen', false, NULL, NULL, '{"dns":null,"connect":105.226,"tls":null,"first_byte":153.415,"total":153.516}');
INSERT INTO public.attempts VALUES ('01a22e7f-2036-7001-b009-11ac21f362ab', '01a22e7f-2354-7000-97fb-a2d2ebf2a04f', '01a22e7f-22e5-704f-a192-086ac9572a11', '01a22e7f-21b2-7000-a6f8-c49ff3286db1', 1, 1796076413780, 'http://127.0.0.1:34711/500', '{"authorization":"Bearer ***"}', 'v1,KsxM6oVSnhewH38oH+vJMM3aHcuPfsbFnrPOyJ80/PQ=', 500, '{"date":"Mon, 30 Nov 2026 22:06:53 GMT","connection":"keep-alive","keep-alive":"timeout=5","transfer-encoding":"chunked"}', 'seen', false, 'http_500', 'The endpoint answered 500 Internal Server Error.', '{"dns":null,"connect":104.308,"tls":null,"first_byte":140.347,"total":140.43}');
INSERT INTO public.attempts VALUES ('01a22e7f-2036-7001-b009-11ac21f362ab', '01a22e7f-2355-7000-9d96-d31d9f6acb23', '01a22e7f-22e5-7050-8985-cecf1cfbc99b', '01a22e7f-21c5-7000-82a9-994503abbbe4', 1, 1796076413781, 'http://127.0.0.1:34711/503', '{"x-key":"***"}', 'v1,+NenSIC+EYbNRKr4Q+79gSP94bVzEseAnta7qYUE+DA=', 503, '{"date":"Mon, 30 Nov 2026 22:06:53 GMT","connection":"keep-alive","keep-alive":"timeout=5","transfer-encoding":"chunked"}', 'seen', false, 'http_503', 'The endpoint answered 503 Service Unavailable.', '{"dns":null,"connect":103.733,"tls":null,"first_byte":139.851,"total":139.934}');
INSERT INTO public.attempts VALUES ('01a22e7f-2036-7001-b009-11ac21f362ab', '01a22e7f-2356-7000-afcb-08452024a092', '01a22e7f-22e5-7053-9fc7-90b326ee47b6', '01a22e7f-2227-7000-9d47-f0a7c5d8163a', 1, 1796076413782, 'http://127.0.0.1:34711/200', '{}', 'v1,O7FAeJAWDKWS+BswjO9vixxKfF7g+wSeUH9NlHopscM=', 200, '{"date":"Mon, 30 Nov 2026 22:06:53 GMT","connection":"keep-alive","keep-alive":"timeout=5","transfer-encoding":"chunked"}', 'seen', false, NULL, NULL, '{"dns":null,"connect":103.335,"tls":null,"first_byte":139.55,"total":139.639}');
INSERT INTO public.attempts VALUES ('01a22e7f-2036-7001-b009-11ac21f362ab', '01a22e7f-2370-7000-9014-e7046a82bb69', '01a22e7f-22e5-706d-a4a5-acbeac3d55af', '01a22e7f-21c5-7000-82a9-994503abbbe4', 1, 1796076413808, 'http://127.0.0.1:34711/503', '{"x-key":"***"}', 'v1,Kv4o+dgiu6bq/hGbwZdXDB79uX2/RaxnVIVu6QiqDhQ=', 503, '{"date":"Mon, 30 Nov 2026 22:06:53 GMT","connection":"keep-alive","keep-alive":"timeout=5","transfer-encoding":"chunked"}', 'seen', false, 'http_503', 'The endpoint answered 503 Service Unavailable.', '{"dns":null,"connect":113.163,"tls":null,"first_byte":113.559,"total":113.652}');
INSERT INTO public.attempts VALUES ('01a22e7f-2036-7001-b009-11ac21f362ab', '01a22e7f-2372-7001-8f0d-fd801b07cf93', '01a22e7f-22e5-7072-8d7d-4c70aba8dc53', '01a22e7f-224f-7000-984e-521acac65a88', 1, 1796076413810, 'http://127.0.0.1:34711/503', '{}', 'v1,XRmO9wzq97K07fj+7ORnGk7WNRVwhA5OCOvh/y6Jk7w=', 503, '{"date":"Mon, 30 Nov 2026 22:06:53 GMT","connection":"keep-alive","keep-alive":"timeout=5","transfer-encoding":"chunked"}', 'seen', false, 'http_503', 'The endpoint answered 503 Service Unavailable.', '{"dns":null,"connect":84.0,"tls":null,"first_byte":113.819,"total":113.962}');
INSERT INTO public.attempts VALUES ('01a22e7f-2036-7001-b009-11ac21f362ab', '01a22e7f-236a-7000-8615-173ea2faf576', '01a22e7f-22e5-706c-924a-b70797ee1c0e', '01a22e7f-21b2-7000-a6f8-c49ff3286db1', 1, 1796076413802, 'http://127.0.0.1:34711/500', '{"authorization":"Bearer ***"}', 'v1,dEIoDVGmEA8mZ2+xEDw3HWZCGYLKGS90iBY2DXki9n8=', 500, '{"date":"Mon, 30 Nov 2026 22:06:53 GMT","connection":"keep-alive","keep-alive":"timeout=5","transfer-encoding":"chunked"}', 'seen', false, 'http_500', 'The endpoint answered 500 Internal Server Error.', '{"dns":null,"connect":84.112,"tls":null,"first_byte":124.358,"total":124.453}');
INSERT INTO public.attempts VALUES ('01a22e7f-2036-7001-b009-11ac21f362ab', '01a22e7f-2374-7000-b2d9-cd694e7fb150', '01a22e7f-22e5-705d-b088-4567aa9909e9', '01a22e7f-223d-7000-9a7c-58c43da5dbab', 1, 1796076413812, 'http://127.0.0.1:34711/410', '{}', 'v1,cNrdviDuy3HyOmO7ZLOUCSFjZYdZVaWI775qycFI1p4=', 410, '{"date":"Mon, 30 Nov 2026 22:06:53 GMT","connection":"keep-alive","keep-alive":"timeout=5","transfer-encoding":"chunked"}', 'seen', false, 'http_410', 'The endpoint answered 410 Gone.', '{"dns":null,"connect":83.852,"tls":null,"first_byte":116.363,"total":116.461}');
INSERT INTO public.attempts VALUES ('01a22e7f-2036-7001-b009-11ac21f362ab', '01a22e7f-2375-7000-b726-09161ff31abf', '01a22e7f-22e5-7061-9fcb-5e6b9d2b31f1', '01a22e7f-219e-7000-8453-8a8083a84065', 1, 1796076413813, 'http://127.0.0.1:34711/200', '{"authorization":"Basic ***","x-env":"prod"}', 'v1,FklWdGGzDv433s8Vrc7qfLVWJGePTMCW5AoKBHF1f7I= v1,8iVMltJSaDnn629OZ8LTCujKjI2FXMGH4Rpv+ETnmH0=', 200, '{"date":"Mon, 30 Nov 2026 22:06:53 GMT","connection":"keep-alive","keep-alive":"timeout=5","transfer-encoding":"chunked"}', 'seen', false, NULL, NULL, '{"dns":null,"connect":83.096,"tls":null,"first_byte":119.501,"total":119.632}');
INSERT INTO public.attempts VALUES ('01a22e7f-2036-7001-b009-11ac21f362ab', '01a22e7f-2374-7001-a926-5b1febb6d297', '01a22e7f-22e5-705e-917e-1f64c73e4377', '01a22e7f-224f-7000-984e-521acac65a88', 1, 1796076413812, 'http://127.0.0.1:34711/503', '{}', 'v1,wGTf3REx/Gvs2LfchTlESncnAwFHc+7552kAhFYfR7g=', 503, '{"date":"Mon, 30 Nov 2026 22:06:53 GMT","connection":"keep-alive","keep-alive":"timeout=5","transfer-encoding":"chunked"}', 'seen', false, 'http_503', 'The endpoint answered 503 Service Unavailable.', '{"dns":null,"connect":83.509,"tls":null,"first_byte":122.273,"total":122.451}');
INSERT INTO public.attempts VALUES ('01a22e7f-2036-7001-b009-11ac21f362ab', '01a22e7f-27d9-7000-aa4f-d83c331a9be5', '01a22e7f-22e5-7009-93c8-e327abfe18e0', '01a22e7f-21e9-7000-b7f9-59b9d27ad529', 2, 1796076414937, 'http://127.0.0.1:34711/200', '{}', 'v1,AenQf36g5WiMogdJ/EF1Kq5PYnnagoo+kYBn5qWytnQ=', 200, '{"date":"Mon, 30 Nov 2026 22:06:54 GMT","connection":"keep-alive","keep-alive":"timeout=5","transfer-encoding":"chunked"}', 'seen', false, NULL, NULL, '{"dns":null,"connect":null,"tls":null,"first_byte":2.631,"total":2.794}');
INSERT INTO public.attempts VALUES ('01a22e7f-2036-7001-b009-11ac21f362ab', '01a22e7f-27db-7000-8166-4b403f1c87f8', '01a22e7f-22e5-7013-a26a-05de49c28898', '01a22e7f-21e9-7000-b7f9-59b9d27ad529', 2, 1796076414939, 'http://127.0.0.1:34711/200', '{}', 'v1,8Et+kqgtuLs5TpVLBDS0dCgj1aFqLCb9Ykk3fY4YWeo=', 200, '{"date":"Mon, 30 Nov 2026 22:06:54 GMT","connection":"keep-alive","keep-alive":"timeout=5","transfer-encoding":"chunked"}', 'seen', false, NULL, NULL, '{"dns":null,"connect":null,"tls":null,"first_byte":3.282,"total":3.371}');
INSERT INTO public.attempts VALUES ('01a22e7f-2036-7001-b009-11ac21f362ab', '01a22e7f-27da-7000-80d2-6d1bfeb71668', '01a22e7f-22e5-706a-adbe-445db9f1d977', '01a22e7f-21e9-7000-b7f9-59b9d27ad529', 2, 1796076414938, 'http://127.0.0.1:34711/200', '{}', 'v1,T5B4GPflBslbsFn4bFUPejceRinPxZc8ovIlLOcMhao=', 200, '{"date":"Mon, 30 Nov 2026 22:06:54 GMT","connection":"keep-alive","keep-alive":"timeout=5","transfer-encoding":"chunked"}', 'seen', false, NULL, NULL, '{"dns":null,"connect":null,"tls":null,"first_byte":4.326,"total":4.401}');
INSERT INTO public.attempts VALUES ('01a22e7f-2036-7001-b009-11ac21f362ab', '01a22e7f-27dc-7000-8758-66fc2c288d31', '01a22e7f-22e5-7043-8ddb-9ed6f4837986', '01a22e7f-21e9-7000-b7f9-59b9d27ad529', 2, 1796076414940, 'http://127.0.0.1:34711/200', '{}', 'v1,RZkrW/lAp+BPhWgs1PfvIRfE0VQukjktuX48TMh9Inw=', 200, '{"date":"Mon, 30 Nov 2026 22:06:54 GMT","connection":"keep-alive","keep-alive":"timeout=5","transfer-encoding":"chunked"}', 'seen', false, NULL, NULL, '{"dns":null,"connect":null,"tls":null,"first_byte":3.326,"total":3.404}');
INSERT INTO public.attempts VALUES ('01a22e7f-2036-7001-b009-11ac21f362ab', '01a22e7f-27dd-7000-b0ca-2daafc42d0db', '01a22e7f-22e5-704d-8379-b81c37e59c97', '01a22e7f-21e9-7000-b7f9-59b9d27ad529', 2, 1796076414941, 'http://127.0.0.1:34711/200', '{}', 'v1,LEGZEXFCgTjiEWhaGHglOpRUpht7BE3UXd6euvZAI7Q=', 200, '{"date":"Mon, 30 Nov 2026 22:06:54 GMT","connection":"keep-alive","keep-alive":"timeout=5","transfer-encoding":"chunked"}', 'seen', false, NULL, NULL, '{"dns":null,"connect":null,"tls":null,"first_byte":2.812,"total":2.884}');
INSERT INTO public.attempts VALUES ('01a22e7f-2036-7001-b009-11ac21f362ab', '01a22e7f-27dd-7001-8279-49125d04de1b', '01a22e7f-22e5-7060-9f01-01f178d61d3d', '01a22e7f-21e9-7000-b7f9-59b9d27ad529', 2, 1796076414941, 'http://127.0.0.1:34711/200', '{}', 'v1,i4t6eH12Nep4/lzRRlySgRBkL+1GVpCQ+bUCm4nVQFo=', 200, '{"date":"Mon, 30 Nov 2026 22:06:54 GMT","connection":"keep-alive","keep-alive":"timeout=5","transfer-encoding":"chunked"}', 'seen', false, NULL, NULL, '{"dns":null,"connect":null,"tls":null,"first_byte":2.736,"total":2.813}');
INSERT INTO public.attempts VALUES ('01a22e7f-2036-7001-b009-11ac21f362ab', '01a22e7f-27dc-7001-83e8-733b3e579f7e', '01a22e7f-22e5-7030-a2f9-097a21b082bf', '01a22e7f-21e9-7000-b7f9-59b9d27ad529', 2, 1796076414940, 'http://127.0.0.1:34711/200', '{}', 'v1,ABYtKmqvGxjiN4NKLcrYKEDQEkuF3NdkxU4issxIc3g=', 200, '{"date":"Mon, 30 Nov 2026 22:06:54 GMT","connection":"keep-alive","keep-alive":"timeout=5","transfer-encoding":"chunked"}', 'seen', false, NULL, NULL, '{"dns":null,"connect":null,"tls":null,"first_byte":4.155,"total":4.325}');
INSERT INTO public.attempts VALUES ('01a22e7f-2036-7001-b009-11ac21f362ab', '01a22e7f-27db-7001-9e26-6117dce4848c', '01a22e7f-22e5-7026-84d1-2b83a62f1147', '01a22e7f-21e9-7000-b7f9-59b9d27ad529', 2, 1796076414939, 'http://127.0.0.1:34711/200', '{}', 'v1,7fJgpP1L9L1Ax9h10HJGNiItfuI+CJ1b8hFDxCel1FQ=', 200, '{"date":"Mon, 30 Nov 2026 22:06:54 GMT","connection":"keep-alive","keep-alive":"timeout=5","transfer-encoding":"chunked"}', 'seen', false, NULL, NULL, '{"dns":null,"connect":null,"tls":null,"first_byte":8.478,"total":8.663}');


--
-- Data for Name: clock_steps; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.clock_steps VALUES (1, 2, '00000000-0000-0000-0000-000000000000');


--
-- Data for Name: deliveries; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.deliveries VALUES ('01a22e7f-22e5-7000-b68e-9899502e0fcc', '01a22e7f-2036-7001-b009-11ac21f362ab', '01a22e7f-219e-7000-8453-8a8083a84065', '01a22e7f-22e4-7000-aeca-a4784826d4b2', '01a22e7f-219e-7001-a290-da64a2b49e73', 'order.paid', 'loyalty', 'email', 'delivered', NULL, 1, 0, 200, NULL, 1796076413668, NULL, NULL, NULL, NULL);
INSERT INTO public.deliveries VALUES ('01a22e7f-22e5-7001-81ca-2483ab462ed9', '01a22e7f-2036-7001-b009-11ac21f362ab', '01a22e7f-21b2-7000-a6f8-c49ff3286db1', '01a22e7f-22e4-7000-aeca-a4784826d4b2', '01a22e7f-21b2-7001-a96b-b78b28e2e29a', 'order.paid', 'loyalty', 'email', 'failed', 'attempts_exhausted', 1, 0, 500, 'http_500', 1796076413668, NULL, NULL, NULL, NULL);
INSERT INTO public.deliveries VALUES ('01a22e7f-22e5-7002-8a92-f119036003a2', '01a22e7f-2036-7001-b009-11ac21f362ab', '01a22e7f-21c5-7000-82a9-994503abbbe4', '01a22e7f-22e4-7000-aeca-a4784826d4b2', '01a22e7f-21c5-7001-9899-b8e0c823b3dd', 'order.paid', 'loyalty', 'email', 'pending', NULL, 1, 0, 503, 'http_503', 1796076413668, 1796076419077, NULL, NULL, NULL);
INSERT INTO public.deliveries VALUES ('01a22e7f-22e5-7003-9d93-32a6b1175385', '01a22e7f-2036-7001-b009-11ac21f362ab', '01a22e7f-21db-7000-82fc-c0300eefd5e7', '01a22e7f-22e4-7000-aeca-a4784826d4b2', '01a22e7f-21db-7001-b184-cfa8d2dbd239', 'order.paid', 'loyalty', 'email', 'delivered', NULL, 1, 0, 200, NULL, 1796076413668, NULL, NULL, NULL, NULL);
INSERT INTO public.deliveries VALUES ('01a22e7f-22e5-7004-8cdf-27b2698c1882', '01a22e7f-2036-7001-b009-11ac21f362ab', '01a22e7f-21fd-7000-959e-65bc0d1e7aed', '01a22e7f-22e4-7000-aeca-a4784826d4b2', '01a22e7f-21fd-7001-bc34-4e320396324b', 'order.paid', 'loyalty', 'email', 'pending', NULL, 0, 0, NULL, NULL, 1796076413668, 1796076413668, NULL, NULL, NULL);
INSERT INTO public.deliveries VALUES ('01a22e7f-22e5-7005-8d23-f879d2d0875d', '01a22e7f-2036-7001-b009-11ac21f362ab', '01a22e7f-2227-7000-9d47-f0a7c5d8163a', '01a22e7f-22e4-7000-aeca-a4784826d4b2', '01a22e7f-2227-7001-bfe1-c82f0779714c', 'order.paid', 'loyalty', 'email', 'delivered', NULL, 1, 0, 200, NULL, 1796076413668, NULL, NULL, NULL, NULL);
INSERT INTO public.deliveries VALUES ('01a22e7f-22e5-7006-b9bc-2746c360694b', '01a22e7f-2036-7001-b009-11ac21f362ab', '01a22e7f-223d-7000-9a7c-58c43da5dbab', '01a22e7f-22e4-7000-aeca-a4784826d4b2', '01a22e7f-223d-7001-9c67-729fe3c2c13f', 'order.paid', 'loyalty', 'email', 'failed', 'gone', 1, 0, 410, 'http_410', 1796076413668, NULL, NULL, NULL, NULL);
INSERT INTO public.deliveries VALUES ('01a22e7f-22e5-7007-8b0b-35474796b4fe', '01a22e7f-2036-7001-b009-11ac21f362ab', '01a22e7f-224f-7000-984e-521acac65a88', '01a22e7f-22e4-7000-aeca-a4784826d4b2', '01a22e7f-224f-7001-94e9-b9590cb8302d', 'order.paid', 'loyalty', 'email', 'cancelled', 'webhook_deleted', 1, 0, 503, 'http_503', 1796076413668, NULL, NULL, NULL, NULL);
INSERT INTO public.deliveries VALUES ('01a22e7f-22e5-7009-93c8-e327abfe18e0', '01a22e7f-2036-7001-b009-11ac21f362ab', '01a22e7f-21e9-7000-b7f9-59b9d27ad529', '01a22e7f-22e5-7008-9deb-32d873b268dd', '01a22e7f-21e9-7001-b70f-2e9133ae67e7', 'message.sent', 'loyalty', 'email', 'delivered', NULL, 2, 1, 200, NULL, 1796076413668, NULL, NULL, NULL, NULL);
INSERT INTO public.deliveries VALUES ('01a22e7f-22e5-700a-8519-c4bcb67d79f7', '01a22e7f-2036-7001-b009-11ac21f362ab', '01a22e7f-219e-7000-8453-8a8083a84065', '01a22e7f-22e5-7008-9deb-32d873b268dd', '01a22e7f-219e-7001-a290-da64a2b49e73', 'message.sent', 'loyalty', 'email', 'delivered', NULL, 1, 0, 200, NULL, 1796076413668, NULL, NULL, NULL, NULL);
INSERT INTO public.deliveries VALUES ('01a22e7f-22e5-700b-a2a7-5a220590a8ba', '01a22e7f-2036-7001-b009-11ac21f362ab', '01a22e7f-21b2-7000-a6f8-c49ff3286db1', '01a22e7f-22e5-7008-9deb-32d873b268dd', '01a22e7f-21b2-7001-a96b-b78b28e2e29a', 'message.sent', 'loyalty', 'email', 'failed', 'attempts_exhausted', 1, 0, 500, 'http_500', 1796076413668, NULL, NULL, NULL, NULL);
INSERT INTO public.deliveries VALUES ('01a22e7f-22e5-700c-9619-2e03c7f4fe86', '01a22e7f-2036-7001-b009-11ac21f362ab', '01a22e7f-21c5-7000-82a9-994503abbbe4', '01a22e7f-22e5-7008-9deb-32d873b268dd', '01a22e7f-21c5-7001-9899-b8e0c823b3dd', 'message.sent', 'loyalty', 'email', 'pending', NULL, 1, 0, 503, 'http_503', 1796076413668, 1796076418555, NULL, NULL, NULL);
INSERT INTO public.deliveries VALUES ('01a22e7f-22e5-700d-8865-aec452329653', '01a22e7f-2036-7001-b009-11ac21f362ab', '01a22e7f-21db-7000-82fc-c0300eefd5e7', '01a22e7f-22e5-7008-9deb-32d873b268dd', '01a22e7f-21db-7001-b184-cfa8d2dbd239', 'message.sent', 'loyalty', 'email', 'skipped', 'excluded_source', 0, 0, NULL, NULL, 1796076413668, NULL, NULL, NULL, NULL);
INSERT INTO public.deliveries VALUES ('01a22e7f-22e5-700e-aaf6-a70acc425897', '01a22e7f-2036-7001-b009-11ac21f362ab', '01a22e7f-21fd-7000-959e-65bc0d1e7aed', '01a22e7f-22e5-7008-9deb-32d873b268dd', '01a22e7f-21fd-7001-bc34-4e320396324b', 'message.sent', 'loyalty', 'email', 'pending', NULL, 0, 0, NULL, NULL, 1796076413668, 1796076413668, NULL, NULL, NULL);
INSERT INTO public.deliveries VALUES ('01a22e7f-22e5-700f-ae89-a933d803f0b0', '01a22e7f-2036-7001-b009-11ac21f362ab', '01a22e7f-2227-7000-9d47-f0a7c5d8163a', '01a22e7f-22e5-7008-9deb-32d873b268dd', '01a22e7f-2227-7001-bfe1-c82f0779714c', 'message.sent', 'loyalty', 'email', 'delivered', NULL, 1, 0, 200, NULL, 1796076413668, NULL, NULL, NULL, NULL);
INSERT INTO public.deliveries VALUES ('01a22e7f-22e5-7010-a5c0-df27e952794e', '01a22e7f-2036-7001-b009-11ac21f362ab', '01a22e7f-223d-7000-9a7c-58c43da5dbab', '01a22e7f-22e5-7008-9deb-32d873b268dd', '01a22e7f-223d-7001-9c67-729fe3c2c13f', 'message.sent', 'loyalty', 'email', 'failed', 'gone', 1, 0, 410, 'http_410', 1796076413668, NULL, NULL, NULL, NULL);
INSERT INTO public.deliveries VALUES ('01a22e7f-22e5-7011-8f1a-6056ba4dfcc4', '01a22e7f-2036-7001-b009-11ac21f362ab', '01a22e7f-224f-7000-984e-521acac65a88', '01a22e7f-22e5-7008-9deb-32d873b268dd', '01a22e7f-224f-7001-94e9-b9590cb8302d', 'message.sent', 'loyalty', 'email', 'cancelled', 'webhook_deleted', 1, 0, 503, 'http_503', 1796076413668, NULL, NULL, NULL, NULL);
INSERT INTO public.deliveries VALUES ('01a22e7f-22e5-7013-a26a-05de49c28898', '01a22e7f-2036-7001-b009-11ac21f362ab', '01a22e7f-21e9-7000-b7f9-59b9d27ad529', '01a22e7f-22e5-7012-970d-3780d60122b5', '01a22e7f-21e9-7001-b70f-2e9133ae67e7', 'message.sent', 'loyalty', 'email', 'delivered', NULL, 2, 1, 200, NULL, 1796076413668, NULL, NULL, NULL, NULL);
INSERT INTO public.deliveries VALUES ('01a22e7f-22e5-7014-8d6f-d1a8c59a5e85', '01a22e7f-2036-7001-b009-11ac21f362ab', '01a22e7f-219e-7000-8453-8a8083a84065', '01a22e7f-22e5-7012-970d-3780d60122b5', '01a22e7f-219e-7001-a290-da64a2b49e73', 'message.sent', 'loyalty', 'email', 'delivered', NULL, 1, 0, 200, NULL, 1796076413668, NULL, NULL, NULL, NULL);
INSERT INTO public.deliveries VALUES ('01a22e7f-22e5-7015-81e4-c5e0888fc3b4', '01a22e7f-2036-7001-b009-11ac21f362ab', '01a22e7f-21b2-7000-a6f8-c49ff3286db1', '01a22e7f-22e5-7012-970d-3780d60122b5', '01a22e7f-21b2-7001-a96b-b78b28e2e29a', 'message.sent', 'loyalty', 'email', 'failed', 'attempts_exhausted', 1, 0, 500, 'http_500', 1796076413668, NULL, NULL, NULL, NULL);
INSERT INTO public.deliveries VALUES ('01a22e7f-22e5-7016-a5d6-df277105b342', '01a22e7f-2036-7001-b009-11ac21f362ab', '01a22e7f-21c5-7000-82a9-994503abbbe4', '01a22e7f-22e5-7012-970d-3780d60122b5', '01a22e7f-21c5-7001-9899-b8e0c823b3dd', 'message.sent', 'loyalty', 'email', 'pending', NULL, 1, 0, 503, 'http_503', 1796076413668, 1796076419197, NULL, NULL, NULL);
INSERT INTO public.deliveries VALUES ('01a22e7f-22e5-7017-af94-30bab1c519d7', '01a22e7f-2036-7001-b009-11ac21f362ab', '01a22e7f-21db-7000-82fc-c0300eefd5e7', '01a22e7f-22e5-7012-970d-3780d60122b5', '01a22e7f-21db-7001-b184-cfa8d2dbd239', 'message.sent', 'loyalty', 'email', 'delivered', NULL, 1, 0, 200, NULL, 1796076413668, NULL, NULL, NULL, NULL);
INSERT INTO public.deliveries VALUES ('01a22e7f-22e5-7018-bfc1-220ab07aa8f2', '01a22e7f-2036-7001-b009-11ac21f362ab', '01a22e7f-21fd-7000-959e-65bc0d1e7aed', '01a22e7f-22e5-7012-970d-3780d60122b5', '01a22e7f-21fd-7001-bc34-4e320396324b', 'message.sent', 'loyalty', 'email', 'pending', NULL, 0, 0, NULL, NULL, 1796076413668, 1796076413668, NULL, NULL, NULL);
INSERT INTO public.deliveries VALUES ('01a22e7f-22e5-7019-a74d-4e38c523ac00', '01a22e7f-2036-7001-b009-11ac21f362ab', '01a22e7f-2227-7000-9d47-f0a7c5d8163a', '01a22e7f-22e5-7012-970d-3780d60122b5', '01a22e7f-2227-7001-bfe1-c82f0779714c', 'message.sent', 'loyalty', 'email', 'delivered', NULL, 1, 0, 200, NULL, 1796076413668, NULL, NULL, NULL, NULL);
INSERT INTO public.deliveries VALUES ('01a22e7f-22e5-701a-91a4-38411e7948a8', '01a22e7f-2036-7001-b009-11ac21f362ab', '01a22e7f-223d-7000-9a7c-58c43da5dbab', '01a22e7f-22e5-7012-970d-3780d60122b5', '01a22e7f-223d-7001-9c67-729fe3c2c13f', 'message.sent', 'loyalty', 'email', 'failed', 'gone', 1, 0, 410, 'http_410', 1796076413668, NULL, NULL, NULL, NULL);
INSERT INTO public.deliveries VALUES ('01a22e7f-22e5-701b-a8f7-ffe69c09483f', '01a22e7f-2036-7001-b009-11ac21f362ab', '01a22e7f-224f-7000-984e-521acac65a88', '01a22e7f-22e5-7012-970d-3780d60122b5', '01a22e7f-224f-7001-94e9-b9590cb8302d', 'message.sent', 'loyalty', 'email', 'cancelled', 'webhook_deleted', 1, 0, 503, 'http_503', 1796076413668, NULL, NULL, NULL, NULL);
INSERT INTO public.deliveries VALUES ('01a22e7f-22e5-701d-aa49-9d95c3cb0e06', '01a22e7f-2036-7001-b009-11ac21f362ab', '01a22e7f-219e-7000-8453-8a8083a84065', '01a22e7f-22e5-701c-ab5b-a5a4a53dfc1a', '01a22e7f-219e-7001-a290-da64a2b49e73', 'order.paid', 'loyalty', 'email', 'delivered', NULL, 1, 0, 200, NULL, 1796076413668, NULL, NULL, NULL, NULL);
INSERT INTO public.deliveries VALUES ('01a22e7f-22e5-701e-b011-c02fb15ed886', '01a22e7f-2036-7001-b009-11ac21f362ab', '01a22e7f-21b2-7000-a6f8-c49ff3286db1', '01a22e7f-22e5-701c-ab5b-a5a4a53dfc1a', '01a22e7f-21b2-7001-a96b-b78b28e2e29a', 'order.paid', 'loyalty', 'email', 'failed', 'attempts_exhausted', 1, 0, 500, 'http_500', 1796076413668, NULL, NULL, NULL, NULL);
INSERT INTO public.deliveries VALUES ('01a22e7f-22e5-7020-8d0f-7947dfff60e0', '01a22e7f-2036-7001-b009-11ac21f362ab', '01a22e7f-21db-7000-82fc-c0300eefd5e7', '01a22e7f-22e5-701c-ab5b-a5a4a53dfc1a', '01a22e7f-21db-7001-b184-cfa8d2dbd239', 'order.paid', 'loyalty', 'email', 'skipped', 'excluded_source', 0, 0, NULL, NULL, 1796076413668, NULL, NULL, NULL, NULL);
INSERT INTO public.deliveries VALUES ('01a22e7f-22e5-7021-9e4b-c6418c04bc8d', '01a22e7f-2036-7001-b009-11ac21f362ab', '01a22e7f-21fd-7000-959e-65bc0d1e7aed', '01a22e7f-22e5-701c-ab5b-a5a4a53dfc1a', '01a22e7f-21fd-7001-bc34-4e320396324b', 'order.paid', 'loyalty', 'email', 'pending', NULL, 0, 0, NULL, NULL, 1796076413668, 1796076413668, NULL, NULL, NULL);
INSERT INTO public.deliveries VALUES ('01a22e7f-22e5-7022-a1a1-f4981990aa3e', '01a22e7f-2036-7001-b009-11ac21f362ab', '01a22e7f-2227-7000-9d47-f0a7c5d8163a', '01a22e7f-22e5-701c-ab5b-a5a4a53dfc1a', '01a22e7f-2227-7001-bfe1-c82f0779714c', 'order.paid', 'loyalty', 'email', 'delivered', NULL, 1, 0, 200, NULL, 1796076413668, NULL, NULL, NULL, NULL);
INSERT INTO public.deliveries VALUES ('01a22e7f-22e5-7023-8a53-ce5a26a34d3e', '01a22e7f-2036-7001-b009-11ac21f362ab', '01a22e7f-223d-7000-9a7c-58c43da5dbab', '01a22e7f-22e5-701c-ab5b-a5a4a53dfc1a', '01a22e7f-223d-7001-9c67-729fe3c2c13f', 'order.paid', 'loyalty', 'email', 'failed', 'gone', 1, 0, 410, 'http_410', 1796076413668, NULL, NULL, NULL, NULL);
INSERT INTO public.deliveries VALUES ('01a22e7f-22e5-7024-b773-13cb29f1b581', '01a22e7f-2036-7001-b009-11ac21f362ab', '01a22e7f-224f-7000-984e-521acac65a88', '01a22e7f-22e5-701c-ab5b-a5a4a53dfc1a', '01a22e7f-224f-7001-94e9-b9590cb8302d', 'order.paid', 'loyalty', 'email', 'cancelled', 'webhook_deleted', 1, 0, 503, 'http_503', 1796076413668, NULL, NULL, NULL, NULL);
INSERT INTO public.deliveries VALUES ('01a22e7f-22e5-7026-84d1-2b83a62f1147', '01a22e7f-2036-7001-b009-11ac21f362ab', '01a22e7f-21e9-7000-b7f9-59b9d27ad529', '01a22e7f-22e5-7025-95d0-fe23e406d6ef', '01a22e7f-21e9-7001-b70f-2e9133ae67e7', 'message.sent', 'loyalty', 'email', 'delivered', NULL, 2, 1, 200, NULL, 1796076413668, NULL, NULL, NULL, NULL);
INSERT INTO public.deliveries VALUES ('01a22e7f-22e5-7027-a989-227160be79d8', '01a22e7f-2036-7001-b009-11ac21f362ab', '01a22e7f-219e-7000-8453-8a8083a84065', '01a22e7f-22e5-7025-95d0-fe23e406d6ef', '01a22e7f-219e-7001-a290-da64a2b49e73', 'message.sent', 'loyalty', 'email', 'delivered', NULL, 1, 0, 200, NULL, 1796076413668, NULL, NULL, NULL, NULL);
INSERT INTO public.deliveries VALUES ('01a22e7f-22e5-7028-b767-a75812655d21', '01a22e7f-2036-7001-b009-11ac21f362ab', '01a22e7f-21b2-7000-a6f8-c49ff3286db1', '01a22e7f-22e5-7025-95d0-fe23e406d6ef', '01a22e7f-21b2-7001-a96b-b78b28e2e29a', 'message.sent', 'loyalty', 'email', 'failed', 'attempts_exhausted', 1, 0, 500, 'http_500', 1796076413668, NULL, NULL, NULL, NULL);
INSERT INTO public.deliveries VALUES ('01a22e7f-22e5-7029-80f9-47e0de616487', '01a22e7f-2036-7001-b009-11ac21f362ab', '01a22e7f-21c5-7000-82a9-994503abbbe4', '01a22e7f-22e5-7025-95d0-fe23e406d6ef', '01a22e7f-21c5-7001-9899-b8e0c823b3dd', 'message.sent', 'loyalty', 'email', 'pending', NULL, 1, 0, 503, 'http_503', 1796076413668, 1796076418580, NULL, NULL, NULL);
INSERT INTO public.deliveries VALUES ('01a22e7f-22e5-702a-b066-56c6a8f2d6aa', '01a22e7f-2036-7001-b009-11ac21f362ab', '01a22e7f-21db-7000-82fc-c0300eefd5e7', '01a22e7f-22e5-7025-95d0-fe23e406d6ef', '01a22e7f-21db-7001-b184-cfa8d2dbd239', 'message.sent', 'loyalty', 'email', 'delivered', NULL, 1, 0, 200, NULL, 1796076413668, NULL, NULL, NULL, NULL);
INSERT INTO public.deliveries VALUES ('01a22e7f-22e5-702b-8eb5-642cb37e1f9a', '01a22e7f-2036-7001-b009-11ac21f362ab', '01a22e7f-21fd-7000-959e-65bc0d1e7aed', '01a22e7f-22e5-7025-95d0-fe23e406d6ef', '01a22e7f-21fd-7001-bc34-4e320396324b', 'message.sent', 'loyalty', 'email', 'pending', NULL, 0, 0, NULL, NULL, 1796076413668, 1796076413668, NULL, NULL, NULL);
INSERT INTO public.deliveries VALUES ('01a22e7f-22e5-702c-8489-98b9884c627c', '01a22e7f-2036-7001-b009-11ac21f362ab', '01a22e7f-2227-7000-9d47-f0a7c5d8163a', '01a22e7f-22e5-7025-95d0-fe23e406d6ef', '01a22e7f-2227-7001-bfe1-c82f0779714c', 'message.sent', 'loyalty', 'email', 'delivered', NULL, 1, 0, 200, NULL, 1796076413668, NULL, NULL, NULL, NULL);
INSERT INTO public.deliveries VALUES ('01a22e7f-22e5-702d-aa51-cd019e2b22df', '01a22e7f-2036-7001-b009-11ac21f362ab', '01a22e7f-223d-7000-9a7c-58c43da5dbab', '01a22e7f-22e5-7025-95d0-fe23e406d6ef', '01a22e7f-223d-7001-9c67-729fe3c2c13f', 'message.sent', 'loyalty', 'email', 'failed', 'gone', 1, 0, 410, 'http_410', 1796076413668, NULL, NULL, NULL, NULL);
INSERT INTO public.deliveries VALUES ('01a22e7f-22e5-702e-b453-0730eea5232f', '01a22e7f-2036-7001-b009-11ac21f362ab', '01a22e7f-224f-7000-984e-521acac65a88', '01a22e7f-22e5-7025-95d0-fe23e406d6ef', '01a22e7f-224f-7001-94e9-b9590cb8302d', 'message.sent', 'loyalty', 'email', 'cancelled', 'webhook_deleted', 1, 0, 503, 'http_503', 1796076413668, NULL, NULL, NULL, NULL);
INSERT INTO public.deliveries VALUES ('01a22e7f-22e5-7030-a2f9-097a21b082bf', '01a22e7f-2036-7001-b009-11ac21f362ab', '01a22e7f-21e9-7000-b7f9-59b9d27ad529', '01a22e7f-22e5-702f-93c9-32cfe8b13e10', '01a22e7f-21e9-7001-b70f-2e9133ae67e7', 'message.sent', 'loyalty', 'email', 'delivered', NULL, 2, 1, 200, NULL, 1796076413668, NULL, NULL, NULL, NULL);
INSERT INTO public.deliveries VALUES ('01a22e7f-22e5-7031-b9d5-26a35b51effc', '01a22e7f-2036-7001-b009-11ac21f362ab', '01a22e7f-219e-7000-8453-8a8083a84065', '01a22e7f-22e5-702f-93c9-32cfe8b13e10', '01a22e7f-219e-7001-a290-da64a2b49e73', 'message.sent', 'loyalty', 'email', 'delivered', NULL, 1, 0, 200, NULL, 1796076413668, NULL, NULL, NULL, NULL);
INSERT INTO public.deliveries VALUES ('01a22e7f-22e5-7032-bf6a-cd301aecc73c', '01a22e7f-2036-7001-b009-11ac21f362ab', '01a22e7f-21b2-7000-a6f8-c49ff3286db1', '01a22e7f-22e5-702f-93c9-32cfe8b13e10', '01a22e7f-21b2-7001-a96b-b78b28e2e29a', 'message.sent', 'loyalty', 'email', 'failed', 'attempts_exhausted', 1, 0, 500, 'http_500', 1796076413668, NULL, NULL, NULL, NULL);
INSERT INTO public.deliveries VALUES ('01a22e7f-22e5-7033-b7a1-b9a3379cc56d', '01a22e7f-2036-7001-b009-11ac21f362ab', '01a22e7f-21c5-7000-82a9-994503abbbe4', '01a22e7f-22e5-702f-93c9-32cfe8b13e10', '01a22e7f-21c5-7001-9899-b8e0c823b3dd', 'message.sent', 'loyalty', 'email', 'pending', NULL, 1, 0, 503, 'http_503', 1796076413668, 1796076418943, NULL, NULL, NULL);
INSERT INTO public.deliveries VALUES ('01a22e7f-22e5-7034-8762-4a086d311cc8', '01a22e7f-2036-7001-b009-11ac21f362ab', '01a22e7f-21db-7000-82fc-c0300eefd5e7', '01a22e7f-22e5-702f-93c9-32cfe8b13e10', '01a22e7f-21db-7001-b184-cfa8d2dbd239', 'message.sent', 'loyalty', 'email', 'skipped', 'excluded_source', 0, 0, NULL, NULL, 1796076413668, NULL, NULL, NULL, NULL);
INSERT INTO public.deliveries VALUES ('01a22e7f-22e5-7035-98e7-b1b8d41487c5', '01a22e7f-2036-7001-b009-11ac21f362ab', '01a22e7f-21fd-7000-959e-65bc0d1e7aed', '01a22e7f-22e5-702f-93c9-32cfe8b13e10', '01a22e7f-21fd-7001-bc34-4e320396324b', 'message.sent', 'loyalty', 'email', 'pending', NULL, 0, 0, NULL, NULL, 1796076413668, 1796076413668, NULL, NULL, NULL);
INSERT INTO public.deliveries VALUES ('01a22e7f-22e5-7036-980f-7425e8dd99f8', '01a22e7f-2036-7001-b009-11ac21f362ab', '01a22e7f-2227-7000-9d47-f0a7c5d8163a', '01a22e7f-22e5-702f-93c9-32cfe8b13e10', '01a22e7f-2227-7001-bfe1-c82f0779714c', 'message.sent', 'loyalty', 'email', 'delivered', NULL, 1, 0, 200, NULL, 1796076413668, NULL, NULL, NULL, NULL);
INSERT INTO public.deliveries VALUES ('01a22e7f-22e5-7037-a9f8-f216fe6b3637', '01a22e7f-2036-7001-b009-11ac21f362ab', '01a22e7f-223d-7000-9a7c-58c43da5dbab', '01a22e7f-22e5-702f-93c9-32cfe8b13e10', '01a22e7f-223d-7001-9c67-729fe3c2c13f', 'message.sent', 'loyalty', 'email', 'failed', 'gone', 1, 0, 410, 'http_410', 1796076413668, NULL, NULL, NULL, NULL);
INSERT INTO public.deliveries VALUES ('01a22e7f-22e5-7038-85cd-84148c1deb61', '01a22e7f-2036-7001-b009-11ac21f362ab', '01a22e7f-224f-7000-984e-521acac65a88', '01a22e7f-22e5-702f-93c9-32cfe8b13e10', '01a22e7f-224f-7001-94e9-b9590cb8302d', 'message.sent', 'loyalty', 'email', 'cancelled', 'webhook_deleted', 1, 0, 503, 'http_503', 1796076413668, NULL, NULL, NULL, NULL);
INSERT INTO public.deliveries VALUES ('01a22e7f-22e5-703a-8345-7b4b2346c879', '01a22e7f-2036-7001-b009-11ac21f362ab', '01a22e7f-219e-7000-8453-8a8083a84065', '01a22e7f-22e5-7039-b759-0d99800701dd', '01a22e7f-219e-7001-a290-da64a2b49e73', 'order.paid', 'loyalty', 'email', 'delivered', NULL, 1, 0, 200, NULL, 1796076413668, NULL, NULL, NULL, NULL);
INSERT INTO public.deliveries VALUES ('01a22e7f-22e5-703b-9db0-3b7aa08c030c', '01a22e7f-2036-7001-b009-11ac21f362ab', '01a22e7f-21b2-7000-a6f8-c49ff3286db1', '01a22e7f-22e5-7039-b759-0d99800701dd', '01a22e7f-21b2-7001-a96b-b78b28e2e29a', 'order.paid', 'loyalty', 'email', 'failed', 'attempts_exhausted', 1, 0, 500, 'http_500', 1796076413668, NULL, NULL, NULL, NULL);
INSERT INTO public.deliveries VALUES ('01a22e7f-22e5-703c-8e17-5a80124ff40b', '01a22e7f-2036-7001-b009-11ac21f362ab', '01a22e7f-21c5-7000-82a9-994503abbbe4', '01a22e7f-22e5-7039-b759-0d99800701dd', '01a22e7f-21c5-7001-9899-b8e0c823b3dd', 'order.paid', 'loyalty', 'email', 'pending', NULL, 1, 0, 503, 'http_503', 1796076413668, 1796076418941, NULL, NULL, NULL);
INSERT INTO public.deliveries VALUES ('01a22e7f-22e5-703d-8903-9cc950da1785', '01a22e7f-2036-7001-b009-11ac21f362ab', '01a22e7f-21db-7000-82fc-c0300eefd5e7', '01a22e7f-22e5-7039-b759-0d99800701dd', '01a22e7f-21db-7001-b184-cfa8d2dbd239', 'order.paid', 'loyalty', 'email', 'delivered', NULL, 1, 0, 200, NULL, 1796076413668, NULL, NULL, NULL, NULL);
INSERT INTO public.deliveries VALUES ('01a22e7f-22e5-703e-a934-80a163316662', '01a22e7f-2036-7001-b009-11ac21f362ab', '01a22e7f-21fd-7000-959e-65bc0d1e7aed', '01a22e7f-22e5-7039-b759-0d99800701dd', '01a22e7f-21fd-7001-bc34-4e320396324b', 'order.paid', 'loyalty', 'email', 'pending', NULL, 0, 0, NULL, NULL, 1796076413668, 1796076413668, NULL, NULL, NULL);
INSERT INTO public.deliveries VALUES ('01a22e7f-22e5-703f-affa-b563765c30ee', '01a22e7f-2036-7001-b009-11ac21f362ab', '01a22e7f-2227-7000-9d47-f0a7c5d8163a', '01a22e7f-22e5-7039-b759-0d99800701dd', '01a22e7f-2227-7001-bfe1-c82f0779714c', 'order.paid', 'loyalty', 'email', 'delivered', NULL, 1, 0, 200, NULL, 1796076413668, NULL, NULL, NULL, NULL);
INSERT INTO public.deliveries VALUES ('01a22e7f-22e5-7040-a131-6173f056aa84', '01a22e7f-2036-7001-b009-11ac21f362ab', '01a22e7f-223d-7000-9a7c-58c43da5dbab', '01a22e7f-22e5-7039-b759-0d99800701dd', '01a22e7f-223d-7001-9c67-729fe3c2c13f', 'order.paid', 'loyalty', 'email', 'failed', 'gone', 1, 0, 410, 'http_410', 1796076413668, NULL, NULL, NULL, NULL);
INSERT INTO public.deliveries VALUES ('01a22e7f-22e5-7041-b866-5d33f7d1b29b', '01a22e7f-2036-7001-b009-11ac21f362ab', '01a22e7f-224f-7000-984e-521acac65a88', '01a22e7f-22e5-7039-b759-0d99800701dd', '01a22e7f-224f-7001-94e9-b9590cb8302d', 'order.paid', 'loyalty', 'email', 'cancelled', 'webhook_deleted', 1, 0, 503, 'http_503', 1796076413668, NULL, NULL, NULL, NULL);
INSERT INTO public.deliveries VALUES ('01a22e7f-22e5-7043-8ddb-9ed6f4837986', '01a22e7f-2036-7001-b009-11ac21f362ab', '01a22e7f-21e9-7000-b7f9-59b9d27ad529', '01a22e7f-22e5-7042-a926-ac3d0b50d665', '01a22e7f-21e9-7001-b70f-2e9133ae67e7', 'message.sent', 'loyalty', 'email', 'delivered', NULL, 2, 1, 200, NULL, 1796076413668, NULL, NULL, NULL, NULL);
INSERT INTO public.deliveries VALUES ('01a22e7f-22e5-7044-accc-60b8b71b92f4', '01a22e7f-2036-7001-b009-11ac21f362ab', '01a22e7f-219e-7000-8453-8a8083a84065', '01a22e7f-22e5-7042-a926-ac3d0b50d665', '01a22e7f-219e-7001-a290-da64a2b49e73', 'message.sent', 'loyalty', 'email', 'delivered', NULL, 1, 0, 200, NULL, 1796076413668, NULL, NULL, NULL, NULL);
INSERT INTO public.deliveries VALUES ('01a22e7f-22e5-7045-9426-f1660e7af0fd', '01a22e7f-2036-7001-b009-11ac21f362ab', '01a22e7f-21b2-7000-a6f8-c49ff3286db1', '01a22e7f-22e5-7042-a926-ac3d0b50d665', '01a22e7f-21b2-7001-a96b-b78b28e2e29a', 'message.sent', 'loyalty', 'email', 'failed', 'attempts_exhausted', 1, 0, 500, 'http_500', 1796076413668, NULL, NULL, NULL, NULL);
INSERT INTO public.deliveries VALUES ('01a22e7f-22e5-7046-877d-7ff8a42865e3', '01a22e7f-2036-7001-b009-11ac21f362ab', '01a22e7f-21c5-7000-82a9-994503abbbe4', '01a22e7f-22e5-7042-a926-ac3d0b50d665', '01a22e7f-21c5-7001-9899-b8e0c823b3dd', 'message.sent', 'loyalty', 'email', 'pending', NULL, 1, 0, 503, 'http_503', 1796076413668, 1796076419254, NULL, NULL, NULL);
INSERT INTO public.deliveries VALUES ('01a22e7f-22e5-7047-b33b-119254800890', '01a22e7f-2036-7001-b009-11ac21f362ab', '01a22e7f-21db-7000-82fc-c0300eefd5e7', '01a22e7f-22e5-7042-a926-ac3d0b50d665', '01a22e7f-21db-7001-b184-cfa8d2dbd239', 'message.sent', 'loyalty', 'email', 'skipped', 'excluded_source', 0, 0, NULL, NULL, 1796076413668, NULL, NULL, NULL, NULL);
INSERT INTO public.deliveries VALUES ('01a22e7f-22e5-7048-a882-6e5e19588b13', '01a22e7f-2036-7001-b009-11ac21f362ab', '01a22e7f-21fd-7000-959e-65bc0d1e7aed', '01a22e7f-22e5-7042-a926-ac3d0b50d665', '01a22e7f-21fd-7001-bc34-4e320396324b', 'message.sent', 'loyalty', 'email', 'pending', NULL, 0, 0, NULL, NULL, 1796076413668, 1796076413668, NULL, NULL, NULL);
INSERT INTO public.deliveries VALUES ('01a22e7f-22e5-7049-ac94-87854011568b', '01a22e7f-2036-7001-b009-11ac21f362ab', '01a22e7f-2227-7000-9d47-f0a7c5d8163a', '01a22e7f-22e5-7042-a926-ac3d0b50d665', '01a22e7f-2227-7001-bfe1-c82f0779714c', 'message.sent', 'loyalty', 'email', 'delivered', NULL, 1, 0, 200, NULL, 1796076413668, NULL, NULL, NULL, NULL);
INSERT INTO public.deliveries VALUES ('01a22e7f-22e5-704a-b3c7-8b9ac7fbd926', '01a22e7f-2036-7001-b009-11ac21f362ab', '01a22e7f-223d-7000-9a7c-58c43da5dbab', '01a22e7f-22e5-7042-a926-ac3d0b50d665', '01a22e7f-223d-7001-9c67-729fe3c2c13f', 'message.sent', 'loyalty', 'email', 'failed', 'gone', 1, 0, 410, 'http_410', 1796076413668, NULL, NULL, NULL, NULL);
INSERT INTO public.deliveries VALUES ('01a22e7f-22e5-704b-a947-b6d5db5d0aed', '01a22e7f-2036-7001-b009-11ac21f362ab', '01a22e7f-224f-7000-984e-521acac65a88', '01a22e7f-22e5-7042-a926-ac3d0b50d665', '01a22e7f-224f-7001-94e9-b9590cb8302d', 'message.sent', 'loyalty', 'email', 'cancelled', 'webhook_deleted', 1, 0, 503, 'http_503', 1796076413668, NULL, NULL, NULL, NULL);
INSERT INTO public.deliveries VALUES ('01a22e7f-22e5-704d-8379-b81c37e59c97', '01a22e7f-2036-7001-b009-11ac21f362ab', '01a22e7f-21e9-7000-b7f9-59b9d27ad529', '01a22e7f-22e5-704c-84d0-b91228444468', '01a22e7f-21e9-7001-b70f-2e9133ae67e7', 'message.sent', 'loyalty', 'email', 'delivered', NULL, 2, 1, 200, NULL, 1796076413668, NULL, NULL, NULL, NULL);
INSERT INTO public.deliveries VALUES ('01a22e7f-22e5-704e-98ff-2f2f488038e5', '01a22e7f-2036-7001-b009-11ac21f362ab', '01a22e7f-219e-7000-8453-8a8083a84065', '01a22e7f-22e5-704c-84d0-b91228444468', '01a22e7f-219e-7001-a290-da64a2b49e73', 'message.sent', 'loyalty', 'email', 'delivered', NULL, 1, 0, 200, NULL, 1796076413668, NULL, NULL, NULL, NULL);
INSERT INTO public.deliveries VALUES ('01a22e7f-22e5-704f-a192-086ac9572a11', '01a22e7f-2036-7001-b009-11ac21f362ab', '01a22e7f-21b2-7000-a6f8-c49ff3286db1', '01a22e7f-22e5-704c-84d0-b91228444468', '01a22e7f-21b2-7001-a96b-b78b28e2e29a', 'message.sent', 'loyalty', 'email', 'failed', 'attempts_exhausted', 1, 0, 500, 'http_500', 1796076413668, NULL, NULL, NULL, NULL);
INSERT INTO public.deliveries VALUES ('01a22e7f-22e5-7050-8985-cecf1cfbc99b', '01a22e7f-2036-7001-b009-11ac21f362ab', '01a22e7f-21c5-7000-82a9-994503abbbe4', '01a22e7f-22e5-704c-84d0-b91228444468', '01a22e7f-21c5-7001-9899-b8e0c823b3dd', 'message.sent', 'loyalty', 'email', 'pending', NULL, 1, 0, 503, 'http_503', 1796076413668, 1796076419268, NULL, NULL, NULL);
INSERT INTO public.deliveries VALUES ('01a22e7f-22e5-7051-88cf-9cff999143cc', '01a22e7f-2036-7001-b009-11ac21f362ab', '01a22e7f-21db-7000-82fc-c0300eefd5e7', '01a22e7f-22e5-704c-84d0-b91228444468', '01a22e7f-21db-7001-b184-cfa8d2dbd239', 'message.sent', 'loyalty', 'email', 'delivered', NULL, 1, 0, 200, NULL, 1796076413668, NULL, NULL, NULL, NULL);
INSERT INTO public.deliveries VALUES ('01a22e7f-22e5-7052-92df-ee7b3f82b6c8', '01a22e7f-2036-7001-b009-11ac21f362ab', '01a22e7f-21fd-7000-959e-65bc0d1e7aed', '01a22e7f-22e5-704c-84d0-b91228444468', '01a22e7f-21fd-7001-bc34-4e320396324b', 'message.sent', 'loyalty', 'email', 'pending', NULL, 0, 0, NULL, NULL, 1796076413668, 1796076413668, NULL, NULL, NULL);
INSERT INTO public.deliveries VALUES ('01a22e7f-22e5-7053-9fc7-90b326ee47b6', '01a22e7f-2036-7001-b009-11ac21f362ab', '01a22e7f-2227-7000-9d47-f0a7c5d8163a', '01a22e7f-22e5-704c-84d0-b91228444468', '01a22e7f-2227-7001-bfe1-c82f0779714c', 'message.sent', 'loyalty', 'email', 'delivered', NULL, 1, 0, 200, NULL, 1796076413668, NULL, NULL, NULL, NULL);
INSERT INTO public.deliveries VALUES ('01a22e7f-22e5-7054-b0af-109088118cff', '01a22e7f-2036-7001-b009-11ac21f362ab', '01a22e7f-223d-7000-9a7c-58c43da5dbab', '01a22e7f-22e5-704c-84d0-b91228444468', '01a22e7f-223d-7001-9c67-729fe3c2c13f', 'message.sent', 'loyalty', 'email', 'failed', 'gone', 1, 0, 410, 'http_410', 1796076413668, NULL, NULL, NULL, NULL);
INSERT INTO public.deliveries VALUES ('01a22e7f-22e5-7055-87ca-c88de1ca65ae', '01a22e7f-2036-7001-b009-11ac21f362ab', '01a22e7f-224f-7000-984e-521acac65a88', '01a22e7f-22e5-704c-84d0-b91228444468', '01a22e7f-224f-7001-94e9-b9590cb8302d', 'message.sent', 'loyalty', 'email', 'cancelled', 'webhook_deleted', 1, 0, 503, 'http_503', 1796076413668, NULL, NULL, NULL, NULL);
INSERT INTO public.deliveries VALUES ('01a22e7f-22e5-7057-ba82-c7459e104a53', '01a22e7f-2036-7001-b009-11ac21f362ab', '01a22e7f-219e-7000-8453-8a8083a84065', '01a22e7f-22e5-7056-819b-3bcb915a3829', '01a22e7f-219e-7001-a290-da64a2b49e73', 'order.paid', 'loyalty', 'email', 'delivered', NULL, 1, 0, 200, NULL, 1796076413668, NULL, NULL, NULL, NULL);
INSERT INTO public.deliveries VALUES ('01a22e7f-22e5-7058-a9e2-68d7af266a15', '01a22e7f-2036-7001-b009-11ac21f362ab', '01a22e7f-21b2-7000-a6f8-c49ff3286db1', '01a22e7f-22e5-7056-819b-3bcb915a3829', '01a22e7f-21b2-7001-a96b-b78b28e2e29a', 'order.paid', 'loyalty', 'email', 'failed', 'attempts_exhausted', 1, 0, 500, 'http_500', 1796076413668, NULL, NULL, NULL, NULL);
INSERT INTO public.deliveries VALUES ('01a22e7f-22e5-705a-8165-178b69501a5b', '01a22e7f-2036-7001-b009-11ac21f362ab', '01a22e7f-21db-7000-82fc-c0300eefd5e7', '01a22e7f-22e5-7056-819b-3bcb915a3829', '01a22e7f-21db-7001-b184-cfa8d2dbd239', 'order.paid', 'loyalty', 'email', 'skipped', 'excluded_source', 0, 0, NULL, NULL, 1796076413668, NULL, NULL, NULL, NULL);
INSERT INTO public.deliveries VALUES ('01a22e7f-22e5-705b-9453-4c14e2d599a3', '01a22e7f-2036-7001-b009-11ac21f362ab', '01a22e7f-21fd-7000-959e-65bc0d1e7aed', '01a22e7f-22e5-7056-819b-3bcb915a3829', '01a22e7f-21fd-7001-bc34-4e320396324b', 'order.paid', 'loyalty', 'email', 'pending', NULL, 0, 0, NULL, NULL, 1796076413668, 1796076413668, NULL, NULL, NULL);
INSERT INTO public.deliveries VALUES ('01a22e7f-22e5-705c-9070-b7171208c2ef', '01a22e7f-2036-7001-b009-11ac21f362ab', '01a22e7f-2227-7000-9d47-f0a7c5d8163a', '01a22e7f-22e5-7056-819b-3bcb915a3829', '01a22e7f-2227-7001-bfe1-c82f0779714c', 'order.paid', 'loyalty', 'email', 'delivered', NULL, 1, 0, 200, NULL, 1796076413668, NULL, NULL, NULL, NULL);
INSERT INTO public.deliveries VALUES ('01a22e7f-22e5-705d-b088-4567aa9909e9', '01a22e7f-2036-7001-b009-11ac21f362ab', '01a22e7f-223d-7000-9a7c-58c43da5dbab', '01a22e7f-22e5-7056-819b-3bcb915a3829', '01a22e7f-223d-7001-9c67-729fe3c2c13f', 'order.paid', 'loyalty', 'email', 'failed', 'gone', 1, 0, 410, 'http_410', 1796076413668, NULL, NULL, NULL, NULL);
INSERT INTO public.deliveries VALUES ('01a22e7f-22e5-705e-917e-1f64c73e4377', '01a22e7f-2036-7001-b009-11ac21f362ab', '01a22e7f-224f-7000-984e-521acac65a88', '01a22e7f-22e5-7056-819b-3bcb915a3829', '01a22e7f-224f-7001-94e9-b9590cb8302d', 'order.paid', 'loyalty', 'email', 'cancelled', 'webhook_deleted', 1, 0, 503, 'http_503', 1796076413668, NULL, NULL, NULL, NULL);
INSERT INTO public.deliveries VALUES ('01a22e7f-22e5-7060-9f01-01f178d61d3d', '01a22e7f-2036-7001-b009-11ac21f362ab', '01a22e7f-21e9-7000-b7f9-59b9d27ad529', '01a22e7f-22e5-705f-874d-329ac6173229', '01a22e7f-21e9-7001-b70f-2e9133ae67e7', 'message.sent', 'loyalty', 'email', 'delivered', NULL, 2, 1, 200, NULL, 1796076413668, NULL, NULL, NULL, NULL);
INSERT INTO public.deliveries VALUES ('01a22e7f-22e5-7061-9fcb-5e6b9d2b31f1', '01a22e7f-2036-7001-b009-11ac21f362ab', '01a22e7f-219e-7000-8453-8a8083a84065', '01a22e7f-22e5-705f-874d-329ac6173229', '01a22e7f-219e-7001-a290-da64a2b49e73', 'message.sent', 'loyalty', 'email', 'delivered', NULL, 1, 0, 200, NULL, 1796076413668, NULL, NULL, NULL, NULL);
INSERT INTO public.deliveries VALUES ('01a22e7f-22e5-7062-8e72-9e40f6d5bc34', '01a22e7f-2036-7001-b009-11ac21f362ab', '01a22e7f-21b2-7000-a6f8-c49ff3286db1', '01a22e7f-22e5-705f-874d-329ac6173229', '01a22e7f-21b2-7001-a96b-b78b28e2e29a', 'message.sent', 'loyalty', 'email', 'failed', 'attempts_exhausted', 1, 0, 500, 'http_500', 1796076413668, NULL, NULL, NULL, NULL);
INSERT INTO public.deliveries VALUES ('01a22e7f-22e5-7064-a47b-e29ab6cc2211', '01a22e7f-2036-7001-b009-11ac21f362ab', '01a22e7f-21db-7000-82fc-c0300eefd5e7', '01a22e7f-22e5-705f-874d-329ac6173229', '01a22e7f-21db-7001-b184-cfa8d2dbd239', 'message.sent', 'loyalty', 'email', 'delivered', NULL, 1, 0, 200, NULL, 1796076413668, NULL, NULL, NULL, NULL);
INSERT INTO public.deliveries VALUES ('01a22e7f-22e5-7065-b367-c619b3313c30', '01a22e7f-2036-7001-b009-11ac21f362ab', '01a22e7f-21fd-7000-959e-65bc0d1e7aed', '01a22e7f-22e5-705f-874d-329ac6173229', '01a22e7f-21fd-7001-bc34-4e320396324b', 'message.sent', 'loyalty', 'email', 'pending', NULL, 0, 0, NULL, NULL, 1796076413668, 1796076413668, NULL, NULL, NULL);
INSERT INTO public.deliveries VALUES ('01a22e7f-22e5-7066-917b-be8ac954ce73', '01a22e7f-2036-7001-b009-11ac21f362ab', '01a22e7f-2227-7000-9d47-f0a7c5d8163a', '01a22e7f-22e5-705f-874d-329ac6173229', '01a22e7f-2227-7001-bfe1-c82f0779714c', 'message.sent', 'loyalty', 'email', 'delivered', NULL, 1, 0, 200, NULL, 1796076413668, NULL, NULL, NULL, NULL);
INSERT INTO public.deliveries VALUES ('01a22e7f-22e5-7067-9608-0ef10990cf1d', '01a22e7f-2036-7001-b009-11ac21f362ab', '01a22e7f-223d-7000-9a7c-58c43da5dbab', '01a22e7f-22e5-705f-874d-329ac6173229', '01a22e7f-223d-7001-9c67-729fe3c2c13f', 'message.sent', 'loyalty', 'email', 'failed', 'gone', 1, 0, 410, 'http_410', 1796076413668, NULL, NULL, NULL, NULL);
INSERT INTO public.deliveries VALUES ('01a22e7f-22e5-7068-9486-b521e14eb73b', '01a22e7f-2036-7001-b009-11ac21f362ab', '01a22e7f-224f-7000-984e-521acac65a88', '01a22e7f-22e5-705f-874d-329ac6173229', '01a22e7f-224f-7001-94e9-b9590cb8302d', 'message.sent', 'loyalty', 'email', 'cancelled', 'webhook_deleted', 1, 0, 503, 'http_503', 1796076413668, NULL, NULL, NULL, NULL);
INSERT INTO public.deliveries VALUES ('01a22e7f-22e5-706a-adbe-445db9f1d977', '01a22e7f-2036-7001-b009-11ac21f362ab', '01a22e7f-21e9-7000-b7f9-59b9d27ad529', '01a22e7f-22e5-7069-86eb-b8a1ed4927a2', '01a22e7f-21e9-7001-b70f-2e9133ae67e7', 'message.sent', 'loyalty', 'email', 'delivered', NULL, 2, 1, 200, NULL, 1796076413668, NULL, NULL, NULL, NULL);
INSERT INTO public.deliveries VALUES ('01a22e7f-22e5-706b-b33f-1ec5ca5a3ca3', '01a22e7f-2036-7001-b009-11ac21f362ab', '01a22e7f-219e-7000-8453-8a8083a84065', '01a22e7f-22e5-7069-86eb-b8a1ed4927a2', '01a22e7f-219e-7001-a290-da64a2b49e73', 'message.sent', 'loyalty', 'email', 'delivered', NULL, 1, 0, 200, NULL, 1796076413668, NULL, NULL, NULL, NULL);
INSERT INTO public.deliveries VALUES ('01a22e7f-22e5-706c-924a-b70797ee1c0e', '01a22e7f-2036-7001-b009-11ac21f362ab', '01a22e7f-21b2-7000-a6f8-c49ff3286db1', '01a22e7f-22e5-7069-86eb-b8a1ed4927a2', '01a22e7f-21b2-7001-a96b-b78b28e2e29a', 'message.sent', 'loyalty', 'email', 'failed', 'attempts_exhausted', 1, 0, 500, 'http_500', 1796076413668, NULL, NULL, NULL, NULL);
INSERT INTO public.deliveries VALUES ('01a22e7f-22e5-706e-936c-e2d0ec4347b1', '01a22e7f-2036-7001-b009-11ac21f362ab', '01a22e7f-21db-7000-82fc-c0300eefd5e7', '01a22e7f-22e5-7069-86eb-b8a1ed4927a2', '01a22e7f-21db-7001-b184-cfa8d2dbd239', 'message.sent', 'loyalty', 'email', 'skipped', 'excluded_source', 0, 0, NULL, NULL, 1796076413668, NULL, NULL, NULL, NULL);
INSERT INTO public.deliveries VALUES ('01a22e7f-22e5-706f-b3aa-ae2fb22bb97b', '01a22e7f-2036-7001-b009-11ac21f362ab', '01a22e7f-21fd-7000-959e-65bc0d1e7aed', '01a22e7f-22e5-7069-86eb-b8a1ed4927a2', '01a22e7f-21fd-7001-bc34-4e320396324b', 'message.sent', 'loyalty', 'email', 'pending', NULL, 0, 0, NULL, NULL, 1796076413668, 1796076413668, NULL, NULL, NULL);
INSERT INTO public.deliveries VALUES ('01a22e7f-22e5-7070-806c-29073e8f936a', '01a22e7f-2036-7001-b009-11ac21f362ab', '01a22e7f-2227-7000-9d47-f0a7c5d8163a', '01a22e7f-22e5-7069-86eb-b8a1ed4927a2', '01a22e7f-2227-7001-bfe1-c82f0779714c', 'message.sent', 'loyalty', 'email', 'delivered', NULL, 1, 0, 200, NULL, 1796076413668, NULL, NULL, NULL, NULL);
INSERT INTO public.deliveries VALUES ('01a22e7f-22e5-7071-b071-b11daf54e46c', '01a22e7f-2036-7001-b009-11ac21f362ab', '01a22e7f-223d-7000-9a7c-58c43da5dbab', '01a22e7f-22e5-7069-86eb-b8a1ed4927a2', '01a22e7f-223d-7001-9c67-729fe3c2c13f', 'message.sent', 'loyalty', 'email', 'failed', 'gone', 1, 0, 410, 'http_410', 1796076413668, NULL, NULL, NULL, NULL);
INSERT INTO public.deliveries VALUES ('01a22e7f-22e5-7072-8d7d-4c70aba8dc53', '01a22e7f-2036-7001-b009-11ac21f362ab', '01a22e7f-224f-7000-984e-521acac65a88', '01a22e7f-22e5-7069-86eb-b8a1ed4927a2', '01a22e7f-224f-7001-94e9-b9590cb8302d', 'message.sent', 'loyalty', 'email', 'cancelled', 'webhook_deleted', 1, 0, 503, 'http_503', 1796076413668, NULL, NULL, NULL, NULL);
INSERT INTO public.deliveries VALUES ('01a22e7f-22e5-7063-b49d-8dbc46b8fb33', '01a22e7f-2036-7001-b009-11ac21f362ab', '01a22e7f-21c5-7000-82a9-994503abbbe4', '01a22e7f-22e5-705f-874d-329ac6173229', '01a22e7f-21c5-7001-9899-b8e0c823b3dd', 'message.sent', 'loyalty', 'email', 'pending', NULL, 1, 0, 503, 'http_503', 1796076413668, 1796076538532, '01a22e7f-35a6-7000-80c6-ea55fdd6704e', NULL, NULL);
INSERT INTO public.deliveries VALUES ('01a22e7f-22e5-701f-9dc6-ae6a08527513', '01a22e7f-2036-7001-b009-11ac21f362ab', '01a22e7f-21c5-7000-82a9-994503abbbe4', '01a22e7f-22e5-701c-ab5b-a5a4a53dfc1a', '01a22e7f-21c5-7001-9899-b8e0c823b3dd', 'order.paid', 'loyalty', 'email', 'pending', NULL, 1, 0, 503, 'http_503', 1796076413668, 1796076538532, '01a22e7f-35a6-7000-80c6-ea55fdd6704e', NULL, NULL);
INSERT INTO public.deliveries VALUES ('01a22e7f-22e5-7059-818e-67890a739374', '01a22e7f-2036-7001-b009-11ac21f362ab', '01a22e7f-21c5-7000-82a9-994503abbbe4', '01a22e7f-22e5-7056-819b-3bcb915a3829', '01a22e7f-21c5-7001-9899-b8e0c823b3dd', 'order.paid', 'loyalty', 'email', 'pending', NULL, 1, 0, 503, 'http_503', 1796076413668, 1796076538532, '01a22e7f-35a6-7000-80c6-ea55fdd6704e', NULL, NULL);
INSERT INTO public.deliveries VALUES ('01a22e7f-22e5-706d-a4a5-acbeac3d55af', '01a22e7f-2036-7001-b009-11ac21f362ab', '01a22e7f-21c5-7000-82a9-994503abbbe4', '01a22e7f-22e5-7069-86eb-b8a1ed4927a2', '01a22e7f-21c5-7001-9899-b8e0c823b3dd', 'message.sent', 'loyalty', 'email', 'pending', NULL, 1, 0, 503, 'http_503', 1796076413668, 1796076538532, '01a22e7f-35a6-7000-80c6-ea55fdd6704e', NULL, NULL);


--
-- Data for Name: drafts; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.drafts VALUES ('01a22e7f-22c2-7000-8728-7cf419b20037', '01a22e7f-2036-7001-b009-11ac21f362ab', '01a22e7f-2036-7000-894c-7391f0fe524e', '{"webhook_id":null,"input":{"status":null,"config":{"name":"Half done","url":"","events":[],"endpoint_mode":"common","products":[],"channels":[],"format":"standard","format_options":{"opens_as_read":true,"unix_seconds":false,"latin_complaint":false,"full_event_type":false},"headers":{},"settings":{"require_external_message_id":false,"static_ip":false,"exclude_sources":[],"notify_on_error":null,"timeout_ms":5000,"retry_schedule_s":[5,300,1800,7200,18000,36000,50400,72000,86400],"max_in_flight":32,"rate_per_second":null,"signatures":["v1"]}},"auth":{"kind":null,"username":null,"password":null,"encoded":null,"token":null,"name":null,"value":null,"token_url":null,"client_id":null,"client_secret":null,"scope":null,"audience":null,"client_auth":null,"certificate_pem":null,"private_key_pem":null}},"replaced":{}}', '\x0134293157a382b4ce22fa005110b1d20415a3cd399faeb5673f237a7da69ecd5ad2713e92deacbca78ab0601eb9ab4abbc7c2891e7ccce80d13a9c725e38a43826a3d5834c626abff249c81957bb54030c8b01eb3faf26b8fce280d37ca958a670f68e324813765c1df6cf0b0a637d3dad4c3cfd872bb546b7c5f61949ed209607e686e171dbaed5801ece94a8cde75e48a5e4f3dd8f6d6918f1e67147ffd6d9d5d17fe03b0e7080610b87381f78c310f3f222eea5f9477482d0d958470acac54b17269806af1baea9fe7ee7848157cb5ce329db19fcf23838c7f796ca84cbc57c46c342290dbe73fae09f4793c449f64d104d70c156bd255a2fba72f3fee9bffcdcfefd042c060c4604a26aeb4c3646026699c246dd74a2ca84b82823e23b19decb12c357c1c832af47ba7644ecb986355736105203d796388a89f58b8f336d44e0469d8af58ef245169366ab65877ec9b8f88aa8d5b1c40226d33e51dc2fa53cae7a60b4681cf812b1655797c941b445c4a', 1796076413634, 1796076413634);
INSERT INTO public.drafts VALUES ('01a22e7f-22cd-7000-a078-a765e9e7276b', '01a22e7f-2036-7001-b009-11ac21f362ab', '01a22e7f-2036-7000-894c-7391f0fe524e', '{"webhook_id":"wh_01m8q7y8cye0088mwag21tgg35","input":{"status":null,"config":{"name":"Delivered","url":"http://127.0.0.1:34711/200","events":[{"type":"*"}],"endpoint_mode":"common","products":[],"channels":[],"format":"standard","format_options":{"opens_as_read":true,"unix_seconds":false,"latin_complaint":false,"full_event_type":false},"headers":{"X-Env":"prod"},"settings":{"require_external_message_id":false,"static_ip":false,"exclude_sources":[],"notify_on_error":null,"timeout_ms":5000,"retry_schedule_s":[5,300,1800,7200,18000,36000,50400,72000,86400],"max_in_flight":32,"rate_per_second":null,"signatures":["v1"]}},"auth":{"kind":"basic","username":"u","password":null,"encoded":null,"token":null,"name":null,"value":null,"token_url":null,"client_id":null,"client_secret":null,"scope":null,"audience":null,"client_auth":null,"certificate_pem":null,"private_key_pem":null}},"replaced":{}}', '\x01342931578a392d37103b31fc94093ea7cadb36dd743f0f924be878d955cbef8abf4eeb56522e3ab4ae9f181d01d31c54405be230b2e60c7306d160a4c710d50dc880661bab3050eb6471860d804ac7457ddd0a760ac8524ee8d45e8222517911a441d06268fc7333c3939f8983505bab368d8efc08c9d19f3d3d9e0914e282601301dae31e399a8bf3b4ba1768789f026bfc90c2e33af4880c2aac5411f041c7f8bfa8713e95ddc51bd99c10c61c9a641b1329129deebb2a62773c85ec3cb7b185465b768948231bf6fdb1014d79624ce7af1c3cf07868b77efe4de2fed1c24628fd0c4b320b1d0c0888f109ac3be1830e34b7172daab574c8878c9b2b910816747cb41b0654af38fef81d30682583b10ca6604ed483d29a06deb9d0c2e8d3be65c4b3cf44ab316249252e2b487bbc9e671bbffed42fda4c2c565afe36e927c91f8ed3', 1796076413645, 1796076413645);


--
-- Data for Name: event_types; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.event_types VALUES ('01a22e7f-2036-7001-b009-11ac21f362ab', 'order.paid', '{"name":"order.paid","label":"Order paid","description":"","group":"Own events","fields":[],"data":"{\"total\":12.5}","profile":null}');


--
-- Data for Name: events; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.events VALUES ('01a22e7f-2036-7001-b009-11ac21f362ab', '01a22e7f-22e4-7000-aeca-a4784826d4b2', 'order-0', 'order.paid', 1715175712445000000, 3, 'loyalty', 'email', 'ui', '{"email":"person0@example.com","message_id":0,"amount":"0.10","total":0.1}', '{"plan":"pro"}', 1796076413668, 8, 0);
INSERT INTO public.events VALUES ('01a22e7f-2036-7001-b009-11ac21f362ab', '01a22e7f-22e5-7008-9deb-32d873b268dd', 'order-1', 'message.sent', 1715175712445000000, 3, 'loyalty', 'email', 'integration', '{"email":"person1@example.com","message_id":1,"amount":"0.10","total":0.1}', '{"plan":"pro"}', 1796076413668, 8, 1);
INSERT INTO public.events VALUES ('01a22e7f-2036-7001-b009-11ac21f362ab', '01a22e7f-22e5-7012-970d-3780d60122b5', 'order-2', 'message.sent', 1715175712445000000, 3, 'loyalty', 'email', 'ui', '{"email":"person2@example.com","message_id":2,"amount":"0.10","total":0.1}', '{"plan":"pro"}', 1796076413668, 9, 0);
INSERT INTO public.events VALUES ('01a22e7f-2036-7001-b009-11ac21f362ab', '01a22e7f-22e5-701c-ab5b-a5a4a53dfc1a', 'order-3', 'order.paid', 1715175712445000000, 3, 'loyalty', 'email', 'integration', '{"email":"person3@example.com","message_id":3,"amount":"0.10","total":0.1}', '{"plan":"pro"}', 1796076413668, 7, 1);
INSERT INTO public.events VALUES ('01a22e7f-2036-7001-b009-11ac21f362ab', '01a22e7f-22e5-7025-95d0-fe23e406d6ef', 'order-4', 'message.sent', 1715175712445000000, 3, 'loyalty', 'email', 'ui', '{"email":"person4@example.com","message_id":4,"amount":"0.10","total":0.1}', '{"plan":"pro"}', 1796076413668, 9, 0);
INSERT INTO public.events VALUES ('01a22e7f-2036-7001-b009-11ac21f362ab', '01a22e7f-22e5-702f-93c9-32cfe8b13e10', 'order-5', 'message.sent', 1715175712445000000, 3, 'loyalty', 'email', 'integration', '{"email":"person5@example.com","message_id":5,"amount":"0.10","total":0.1}', '{"plan":"pro"}', 1796076413668, 8, 1);
INSERT INTO public.events VALUES ('01a22e7f-2036-7001-b009-11ac21f362ab', '01a22e7f-22e5-7039-b759-0d99800701dd', 'order-6', 'order.paid', 1715175712445000000, 3, 'loyalty', 'email', 'ui', '{"email":"person6@example.com","message_id":6,"amount":"0.10","total":0.1}', '{"plan":"pro"}', 1796076413668, 8, 0);
INSERT INTO public.events VALUES ('01a22e7f-2036-7001-b009-11ac21f362ab', '01a22e7f-22e5-7042-a926-ac3d0b50d665', 'order-7', 'message.sent', 1715175712445000000, 3, 'loyalty', 'email', 'integration', '{"email":"person7@example.com","message_id":7,"amount":"0.10","total":0.1}', '{"plan":"pro"}', 1796076413668, 8, 1);
INSERT INTO public.events VALUES ('01a22e7f-2036-7001-b009-11ac21f362ab', '01a22e7f-22e5-704c-84d0-b91228444468', 'order-8', 'message.sent', 1715175712445000000, 3, 'loyalty', 'email', 'ui', '{"email":"person8@example.com","message_id":8,"amount":"0.10","total":0.1}', '{"plan":"pro"}', 1796076413668, 9, 0);
INSERT INTO public.events VALUES ('01a22e7f-2036-7001-b009-11ac21f362ab', '01a22e7f-22e5-7056-819b-3bcb915a3829', 'order-9', 'order.paid', 1715175712445000000, 3, 'loyalty', 'email', 'integration', '{"email":"person9@example.com","message_id":9,"amount":"0.10","total":0.1}', '{"plan":"pro"}', 1796076413668, 7, 1);
INSERT INTO public.events VALUES ('01a22e7f-2036-7001-b009-11ac21f362ab', '01a22e7f-22e5-705f-874d-329ac6173229', 'order-10', 'message.sent', 1715175712445000000, 3, 'loyalty', 'email', 'ui', '{"email":"person10@example.com","message_id":10,"amount":"0.10","total":0.1}', '{"plan":"pro"}', 1796076413668, 9, 0);
INSERT INTO public.events VALUES ('01a22e7f-2036-7001-b009-11ac21f362ab', '01a22e7f-22e5-7069-86eb-b8a1ed4927a2', 'order-11', 'message.sent', 1715175712445000000, 3, 'loyalty', 'email', 'integration', '{"email":"person11@example.com","message_id":11,"amount":"0.10","total":0.1}', '{"plan":"pro"}', 1796076413668, 8, 1);


--
-- Data for Name: fresh_terms; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.fresh_terms VALUES ('01a22e7f-2036-7001-b009-11ac21f362ab', '01a22e7f-22e5-7012-970d-3780d60122b5', -2116127982290626674);
INSERT INTO public.fresh_terms VALUES ('01a22e7f-2036-7001-b009-11ac21f362ab', '01a22e7f-22e5-701c-ab5b-a5a4a53dfc1a', 2533592545596209899);
INSERT INTO public.fresh_terms VALUES ('01a22e7f-2036-7001-b009-11ac21f362ab', '01a22e7f-22e5-701c-ab5b-a5a4a53dfc1a', 5622533601426856843);
INSERT INTO public.fresh_terms VALUES ('01a22e7f-2036-7001-b009-11ac21f362ab', '01a22e7f-22e5-7025-95d0-fe23e406d6ef', -5563914795499553509);
INSERT INTO public.fresh_terms VALUES ('01a22e7f-2036-7001-b009-11ac21f362ab', '01a22e7f-22e5-7025-95d0-fe23e406d6ef', 5414021058608832454);
INSERT INTO public.fresh_terms VALUES ('01a22e7f-2036-7001-b009-11ac21f362ab', '01a22e7f-22e5-702f-93c9-32cfe8b13e10', -1212292392796056533);
INSERT INTO public.fresh_terms VALUES ('01a22e7f-2036-7001-b009-11ac21f362ab', '01a22e7f-22e5-702f-93c9-32cfe8b13e10', 5918531573024062547);
INSERT INTO public.fresh_terms VALUES ('01a22e7f-2036-7001-b009-11ac21f362ab', '01a22e7f-22e5-7039-b759-0d99800701dd', -5278293301756366032);
INSERT INTO public.fresh_terms VALUES ('01a22e7f-2036-7001-b009-11ac21f362ab', '01a22e7f-22e5-7039-b759-0d99800701dd', -1731985825426666057);
INSERT INTO public.fresh_terms VALUES ('01a22e7f-2036-7001-b009-11ac21f362ab', '01a22e7f-22e5-7042-a926-ac3d0b50d665', 229256961269521404);
INSERT INTO public.fresh_terms VALUES ('01a22e7f-2036-7001-b009-11ac21f362ab', '01a22e7f-22e5-7042-a926-ac3d0b50d665', 8719647946811673230);
INSERT INTO public.fresh_terms VALUES ('01a22e7f-2036-7001-b009-11ac21f362ab', '01a22e7f-22e5-704c-84d0-b91228444468', -4691212114651553537);
INSERT INTO public.fresh_terms VALUES ('01a22e7f-2036-7001-b009-11ac21f362ab', '01a22e7f-22e5-704c-84d0-b91228444468', 3198191471355371895);
INSERT INTO public.fresh_terms VALUES ('01a22e7f-2036-7001-b009-11ac21f362ab', '01a22e7f-22e5-7056-819b-3bcb915a3829', 1826242805484023040);
INSERT INTO public.fresh_terms VALUES ('01a22e7f-2036-7001-b009-11ac21f362ab', '01a22e7f-22e5-7056-819b-3bcb915a3829', 2709616156941689436);
INSERT INTO public.fresh_terms VALUES ('01a22e7f-2036-7001-b009-11ac21f362ab', '01a22e7f-22e5-705f-874d-329ac6173229', 5351644240885712040);
INSERT INTO public.fresh_terms VALUES ('01a22e7f-2036-7001-b009-11ac21f362ab', '01a22e7f-22e5-705f-874d-329ac6173229', 5926985802045269987);
INSERT INTO public.fresh_terms VALUES ('01a22e7f-2036-7001-b009-11ac21f362ab', '01a22e7f-22e5-7069-86eb-b8a1ed4927a2', -3105649704990967447);
INSERT INTO public.fresh_terms VALUES ('01a22e7f-2036-7001-b009-11ac21f362ab', '01a22e7f-22e5-7069-86eb-b8a1ed4927a2', 5748892369479747538);


--
-- Data for Name: instance; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.instance VALUES (1, '01a22e7f-2036-7000-894c-7391f0fe524e', 18);


--
-- Data for Name: members; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.members VALUES ('01a22e7f-2036-7001-b009-11ac21f362ab', '01a22e7f-2036-7000-894c-7391f0fe524e', 'owner', 1796076412982);


--
-- Data for Name: nodes; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.nodes VALUES ('01a22e7f-35a6-7000-80c6-ea55fdd6704e', 1796076418470);


--
-- Data for Name: products; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.products VALUES ('01a22e7f-2036-7001-b009-11ac21f362ab', 'loyalty', 0);


--
-- Data for Name: replays; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.replays VALUES ('01a22e7f-2485-7000-b2ed-07ce0a90147f', '01a22e7f-2036-7001-b009-11ac21f362ab', '01a22e7f-21e9-7000-b7f9-59b9d27ad529', 'finished', 'any', 1577836800000, 1796076414083, 50, 8, true, 8, '01a22e7f-22e5-7069-86eb-b8a1ed4927a2', 1796076413245, NULL, 1796076414085, 1796076414918);


--
-- Data for Name: rollups; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.rollups VALUES ('01a22e7f-2036-7001-b009-11ac21f362ab', 300000, 1796076300000, '00000000-0000-0000-0000-000000000000', 0, 0, 12);
INSERT INTO public.rollups VALUES ('01a22e7f-2036-7001-b009-11ac21f362ab', 300000, 1796076300000, '01a22e7f-219e-7000-8453-8a8083a84065', 1, 0, 12);
INSERT INTO public.rollups VALUES ('01a22e7f-2036-7001-b009-11ac21f362ab', 300000, 1796076300000, '01a22e7f-219e-7000-8453-8a8083a84065', 106, 0, 1);
INSERT INTO public.rollups VALUES ('01a22e7f-2036-7001-b009-11ac21f362ab', 300000, 1796076300000, '01a22e7f-219e-7000-8453-8a8083a84065', 107, 0, 10);
INSERT INTO public.rollups VALUES ('01a22e7f-2036-7001-b009-11ac21f362ab', 300000, 1796076300000, '01a22e7f-219e-7000-8453-8a8083a84065', 108, 0, 1);
INSERT INTO public.rollups VALUES ('01a22e7f-2036-7001-b009-11ac21f362ab', 300000, 1796076300000, '01a22e7f-21b2-7000-a6f8-c49ff3286db1', 1, 0, 12);
INSERT INTO public.rollups VALUES ('01a22e7f-2036-7001-b009-11ac21f362ab', 300000, 1796076300000, '01a22e7f-21b2-7000-a6f8-c49ff3286db1', 305, 0, 12);
INSERT INTO public.rollups VALUES ('01a22e7f-2036-7001-b009-11ac21f362ab', 300000, 1796076300000, '01a22e7f-21c5-7000-82a9-994503abbbe4', 1, 0, 12);
INSERT INTO public.rollups VALUES ('01a22e7f-2036-7001-b009-11ac21f362ab', 300000, 1796076300000, '01a22e7f-21c5-7000-82a9-994503abbbe4', 305, 0, 12);
INSERT INTO public.rollups VALUES ('01a22e7f-2036-7001-b009-11ac21f362ab', 300000, 1796076300000, '01a22e7f-21db-7000-82fc-c0300eefd5e7', 1, 0, 6);
INSERT INTO public.rollups VALUES ('01a22e7f-2036-7001-b009-11ac21f362ab', 300000, 1796076300000, '01a22e7f-21db-7000-82fc-c0300eefd5e7', 2, 0, 6);
INSERT INTO public.rollups VALUES ('01a22e7f-2036-7001-b009-11ac21f362ab', 300000, 1796076300000, '01a22e7f-21db-7000-82fc-c0300eefd5e7', 107, 0, 6);
INSERT INTO public.rollups VALUES ('01a22e7f-2036-7001-b009-11ac21f362ab', 300000, 1796076300000, '01a22e7f-21e9-7000-b7f9-59b9d27ad529', 1, 0, 8);
INSERT INTO public.rollups VALUES ('01a22e7f-2036-7001-b009-11ac21f362ab', 300000, 1796076300000, '01a22e7f-21e9-7000-b7f9-59b9d27ad529', 102, 0, 7);
INSERT INTO public.rollups VALUES ('01a22e7f-2036-7001-b009-11ac21f362ab', 300000, 1796076300000, '01a22e7f-21e9-7000-b7f9-59b9d27ad529', 103, 0, 1);
INSERT INTO public.rollups VALUES ('01a22e7f-2036-7001-b009-11ac21f362ab', 300000, 1796076300000, '01a22e7f-21e9-7000-b7f9-59b9d27ad529', 107, 0, 8);
INSERT INTO public.rollups VALUES ('01a22e7f-2036-7001-b009-11ac21f362ab', 300000, 1796076300000, '01a22e7f-21fd-7000-959e-65bc0d1e7aed', 1, 0, 12);
INSERT INTO public.rollups VALUES ('01a22e7f-2036-7001-b009-11ac21f362ab', 300000, 1796076300000, '01a22e7f-2227-7000-9d47-f0a7c5d8163a', 1, 0, 12);
INSERT INTO public.rollups VALUES ('01a22e7f-2036-7001-b009-11ac21f362ab', 300000, 1796076300000, '01a22e7f-2227-7000-9d47-f0a7c5d8163a', 106, 0, 2);
INSERT INTO public.rollups VALUES ('01a22e7f-2036-7001-b009-11ac21f362ab', 300000, 1796076300000, '01a22e7f-2227-7000-9d47-f0a7c5d8163a', 107, 0, 10);
INSERT INTO public.rollups VALUES ('01a22e7f-2036-7001-b009-11ac21f362ab', 300000, 1796076300000, '01a22e7f-223d-7000-9a7c-58c43da5dbab', 1, 0, 12);
INSERT INTO public.rollups VALUES ('01a22e7f-2036-7001-b009-11ac21f362ab', 300000, 1796076300000, '01a22e7f-223d-7000-9a7c-58c43da5dbab', 304, 0, 12);
INSERT INTO public.rollups VALUES ('01a22e7f-2036-7001-b009-11ac21f362ab', 300000, 1796076300000, '01a22e7f-224f-7000-984e-521acac65a88', 1, 0, 12);
INSERT INTO public.rollups VALUES ('01a22e7f-2036-7001-b009-11ac21f362ab', 300000, 1796076300000, '01a22e7f-224f-7000-984e-521acac65a88', 305, 0, 12);
INSERT INTO public.rollups VALUES ('01a22e7f-2036-7001-b009-11ac21f362ab', 3600000, 1796076000000, '00000000-0000-0000-0000-000000000000', 0, 0, 12);
INSERT INTO public.rollups VALUES ('01a22e7f-2036-7001-b009-11ac21f362ab', 3600000, 1796076000000, '01a22e7f-219e-7000-8453-8a8083a84065', 1, 0, 12);
INSERT INTO public.rollups VALUES ('01a22e7f-2036-7001-b009-11ac21f362ab', 3600000, 1796076000000, '01a22e7f-219e-7000-8453-8a8083a84065', 106, 0, 1);
INSERT INTO public.rollups VALUES ('01a22e7f-2036-7001-b009-11ac21f362ab', 3600000, 1796076000000, '01a22e7f-219e-7000-8453-8a8083a84065', 107, 0, 10);
INSERT INTO public.rollups VALUES ('01a22e7f-2036-7001-b009-11ac21f362ab', 3600000, 1796076000000, '01a22e7f-219e-7000-8453-8a8083a84065', 108, 0, 1);
INSERT INTO public.rollups VALUES ('01a22e7f-2036-7001-b009-11ac21f362ab', 3600000, 1796076000000, '01a22e7f-21b2-7000-a6f8-c49ff3286db1', 1, 0, 12);
INSERT INTO public.rollups VALUES ('01a22e7f-2036-7001-b009-11ac21f362ab', 3600000, 1796076000000, '01a22e7f-21b2-7000-a6f8-c49ff3286db1', 305, 0, 12);
INSERT INTO public.rollups VALUES ('01a22e7f-2036-7001-b009-11ac21f362ab', 3600000, 1796076000000, '01a22e7f-21c5-7000-82a9-994503abbbe4', 1, 0, 12);
INSERT INTO public.rollups VALUES ('01a22e7f-2036-7001-b009-11ac21f362ab', 3600000, 1796076000000, '01a22e7f-21c5-7000-82a9-994503abbbe4', 305, 0, 12);
INSERT INTO public.rollups VALUES ('01a22e7f-2036-7001-b009-11ac21f362ab', 3600000, 1796076000000, '01a22e7f-21db-7000-82fc-c0300eefd5e7', 1, 0, 6);
INSERT INTO public.rollups VALUES ('01a22e7f-2036-7001-b009-11ac21f362ab', 3600000, 1796076000000, '01a22e7f-21db-7000-82fc-c0300eefd5e7', 2, 0, 6);
INSERT INTO public.rollups VALUES ('01a22e7f-2036-7001-b009-11ac21f362ab', 3600000, 1796076000000, '01a22e7f-21db-7000-82fc-c0300eefd5e7', 107, 0, 6);
INSERT INTO public.rollups VALUES ('01a22e7f-2036-7001-b009-11ac21f362ab', 3600000, 1796076000000, '01a22e7f-21e9-7000-b7f9-59b9d27ad529', 1, 0, 8);
INSERT INTO public.rollups VALUES ('01a22e7f-2036-7001-b009-11ac21f362ab', 3600000, 1796076000000, '01a22e7f-21e9-7000-b7f9-59b9d27ad529', 102, 0, 7);
INSERT INTO public.rollups VALUES ('01a22e7f-2036-7001-b009-11ac21f362ab', 3600000, 1796076000000, '01a22e7f-21e9-7000-b7f9-59b9d27ad529', 103, 0, 1);
INSERT INTO public.rollups VALUES ('01a22e7f-2036-7001-b009-11ac21f362ab', 3600000, 1796076000000, '01a22e7f-21e9-7000-b7f9-59b9d27ad529', 107, 0, 8);
INSERT INTO public.rollups VALUES ('01a22e7f-2036-7001-b009-11ac21f362ab', 3600000, 1796076000000, '01a22e7f-21fd-7000-959e-65bc0d1e7aed', 1, 0, 12);
INSERT INTO public.rollups VALUES ('01a22e7f-2036-7001-b009-11ac21f362ab', 3600000, 1796076000000, '01a22e7f-2227-7000-9d47-f0a7c5d8163a', 1, 0, 12);
INSERT INTO public.rollups VALUES ('01a22e7f-2036-7001-b009-11ac21f362ab', 3600000, 1796076000000, '01a22e7f-2227-7000-9d47-f0a7c5d8163a', 106, 0, 2);
INSERT INTO public.rollups VALUES ('01a22e7f-2036-7001-b009-11ac21f362ab', 3600000, 1796076000000, '01a22e7f-2227-7000-9d47-f0a7c5d8163a', 107, 0, 10);
INSERT INTO public.rollups VALUES ('01a22e7f-2036-7001-b009-11ac21f362ab', 3600000, 1796076000000, '01a22e7f-223d-7000-9a7c-58c43da5dbab', 1, 0, 12);
INSERT INTO public.rollups VALUES ('01a22e7f-2036-7001-b009-11ac21f362ab', 3600000, 1796076000000, '01a22e7f-223d-7000-9a7c-58c43da5dbab', 304, 0, 12);
INSERT INTO public.rollups VALUES ('01a22e7f-2036-7001-b009-11ac21f362ab', 3600000, 1796076000000, '01a22e7f-224f-7000-984e-521acac65a88', 1, 0, 12);
INSERT INTO public.rollups VALUES ('01a22e7f-2036-7001-b009-11ac21f362ab', 3600000, 1796076000000, '01a22e7f-224f-7000-984e-521acac65a88', 305, 0, 12);


--
-- Data for Name: saved_views; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.saved_views VALUES ('01a22e7f-2036-7001-b009-11ac21f362ab', '01a22e7f-2036-7000-894c-7391f0fe524e', 'Failures', '', 1796076413276);


--
-- Data for Name: search_terms; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.search_terms VALUES ('01a22e7f-2036-7001-b009-11ac21f362ab', -3138060911502289170, '01a22e7f-22e5-7012-970d-3780d60122b5');
INSERT INTO public.search_terms VALUES ('01a22e7f-2036-7001-b009-11ac21f362ab', 1468340013622133118, '01a22e7f-22e4-7000-aeca-a4784826d4b2');
INSERT INTO public.search_terms VALUES ('01a22e7f-2036-7001-b009-11ac21f362ab', 1783586183238622878, '01a22e7f-22e5-7008-9deb-32d873b268dd');
INSERT INTO public.search_terms VALUES ('01a22e7f-2036-7001-b009-11ac21f362ab', 6912158355717386040, '01a22e7f-22e4-7000-aeca-a4784826d4b2');
INSERT INTO public.search_terms VALUES ('01a22e7f-2036-7001-b009-11ac21f362ab', 7748076420210162913, '01a22e7f-22e5-7008-9deb-32d873b268dd');


--
-- Data for Name: sender_ids; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.sender_ids VALUES ('01a22e7f-2036-7001-b009-11ac21f362ab', 'order-0', '01a22e7f-22e4-7000-aeca-a4784826d4b2');
INSERT INTO public.sender_ids VALUES ('01a22e7f-2036-7001-b009-11ac21f362ab', 'order-1', '01a22e7f-22e5-7008-9deb-32d873b268dd');
INSERT INTO public.sender_ids VALUES ('01a22e7f-2036-7001-b009-11ac21f362ab', 'order-10', '01a22e7f-22e5-705f-874d-329ac6173229');
INSERT INTO public.sender_ids VALUES ('01a22e7f-2036-7001-b009-11ac21f362ab', 'order-11', '01a22e7f-22e5-7069-86eb-b8a1ed4927a2');
INSERT INTO public.sender_ids VALUES ('01a22e7f-2036-7001-b009-11ac21f362ab', 'order-2', '01a22e7f-22e5-7012-970d-3780d60122b5');
INSERT INTO public.sender_ids VALUES ('01a22e7f-2036-7001-b009-11ac21f362ab', 'order-3', '01a22e7f-22e5-701c-ab5b-a5a4a53dfc1a');
INSERT INTO public.sender_ids VALUES ('01a22e7f-2036-7001-b009-11ac21f362ab', 'order-4', '01a22e7f-22e5-7025-95d0-fe23e406d6ef');
INSERT INTO public.sender_ids VALUES ('01a22e7f-2036-7001-b009-11ac21f362ab', 'order-5', '01a22e7f-22e5-702f-93c9-32cfe8b13e10');
INSERT INTO public.sender_ids VALUES ('01a22e7f-2036-7001-b009-11ac21f362ab', 'order-6', '01a22e7f-22e5-7039-b759-0d99800701dd');
INSERT INTO public.sender_ids VALUES ('01a22e7f-2036-7001-b009-11ac21f362ab', 'order-7', '01a22e7f-22e5-7042-a926-ac3d0b50d665');
INSERT INTO public.sender_ids VALUES ('01a22e7f-2036-7001-b009-11ac21f362ab', 'order-8', '01a22e7f-22e5-704c-84d0-b91228444468');
INSERT INTO public.sender_ids VALUES ('01a22e7f-2036-7001-b009-11ac21f362ab', 'order-9', '01a22e7f-22e5-7056-819b-3bcb915a3829');


--
-- Data for Name: sessions; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.sessions VALUES ('\x4bd4d2045c95c63bb42278c6ae407682984f6d5c0c310b4b9f4cdddae38e2897', '01a22e7f-2036-7000-894c-7391f0fe524e', '01a22e7f-2036-7001-b009-11ac21f362ab', 1796076413238, 1796076413238, 1797286013238, 'node', '127.0.0.1');


--
-- Data for Name: tests; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.tests VALUES ('01a22e7f-228c-7001-a644-5a856c09ee23', '01a22e7f-2036-7001-b009-11ac21f362ab', '01a22e7f-228c-7001-a644-5a856c09ee23', '01a22e7f-219e-7000-8453-8a8083a84065', NULL, 'Delivered', NULL, '01a22e7f-203a-7000-9d85-ea04bb20aa4e', 'bootstrap', 'message.sent', 'http://127.0.0.1:34711/200', 200, NULL, NULL, 29, 1796076413580, '{"id":"tst_01m8q7y8mce00tch2tgnp0kvh3","ok":true,"event_type":"message.sent","url":"http://127.0.0.1:34711/200","checks":[{"name":"fields","ok":true,"detail":"The endpoint and the event are given."},{"name":"https","ok":true,"detail":"Plain http is allowed here; anyone on the way can read it."},{"name":"dns","ok":true,"detail":"The URL holds the address 127.0.0.1 itself."},{"name":"address","ok":true,"detail":"127.0.0.1 may be sent to."},{"name":"connect","ok":true,"detail":"127.0.0.1:34711 accepts connections."},{"name":"auth","ok":true,"detail":"Basic credentials are sent."},{"name":"payload","ok":true,"detail":"The payload is valid JSON of 585 bytes."},{"name":"response","ok":true,"detail":"The endpoint answered 200."}],"request":{"method":"POST","url":"http://127.0.0.1:34711/200","headers":{"content-type":"application/json","webhook-id":"dlv_01m8q7y8mce00tch2tgnp0kvh3","webhook-signature":"v1,2UQpFwUq2aEzz6o02grlZ5SevZ6aIeQ8FpNxY9Wu+Nw= v1,zBnkpZAyyUO1w2OuTwQGGRekERYjxuDlJ58PeSb7e6M=","user-agent":"Tidings/0.1.0","webhook-timestamp":"1796076413","webhook-attempt":"1","webhook-test":"true","authorization":"Basic ***","x-env":"prod"},"body":"{\"event\":\"Sent\",\"timestamp\":\"2026-11-30T22:06:53.581Z\",\"data\":{\"message_id\":\"0123456789_012_012_01234\",\"status\":\"sent\",\"details\":{\"channel\":\"email\",\"product\":\"campaigns\",\"message_id\":145413,\"tracking_id\":\"abc123\",\"notification_id\":\"welcome-email\",\"trigger_id\":21714179,\"external_message_id\":\"987654321\",\"sending_type\":\"instant\",\"subject\":\"Sending message (test)\",\"from\":\"user@example.com\",\"to\":\"destination@example.com\",\"campaign_id\":245624,\"campaign_kind\":\"single_stage\",\"subscriber_id\":6552353,\"profile_id\":9001,\"user_id\":\"crm-user-1\",\"email\":\"test@test.com\",\"phone\":\"80123456789\"}}}"},"response":{"status":200,"headers":{"date":"Mon, 30 Nov 2026 22:06:53 GMT","connection":"keep-alive","keep-alive":"timeout=5","transfer-encoding":"chunked"},"body":"seen","truncated":false},"timing_ms":{"dns":null,"connect":0.414,"tls":null,"first_byte":27.834,"total":28.816},"error":null,"advice":null}');


--
-- Data for Name: troubles; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.troubles VALUES ('01a22e7f-21b2-7000-a6f8-c49ff3286db1', '01a22e7f-2036-7001-b009-11ac21f362ab', 'failing', 1796076413697, 1, 1796076413965, 1796080013965, NULL);
INSERT INTO public.troubles VALUES ('01a22e7f-223d-7000-9a7c-58c43da5dbab', '01a22e7f-2036-7001-b009-11ac21f362ab', 'disabled', 1796076413915, 1, 1796076414028, NULL, NULL);


--
-- Data for Name: users; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.users VALUES ('01a22e7f-2036-7000-894c-7391f0fe524e', 'owner@example.com', 'owner@example.com', '$argon2id$v=19$m=19456,t=2,p=1$2Di/e8/YNb0ouSPIqOGnXg$VKXVUZuZcbX7gBMGhKcbLHs+FUPjNs/EWnFNVhtvf+A', 1796076412982);


--
-- Data for Name: webhook_versions; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.webhook_versions VALUES ('01a22e7f-219e-7001-a290-da64a2b49e73', '01a22e7f-219e-7000-8453-8a8083a84065', '{"renderer":1,"webhook_name":"Delivered","workspace_id":"ws_01m8q7y81pe00v028hnggz6rnb","workspace_name":"Acme","format":"standard","format_options":{"opens_as_read":true,"unix_seconds":false,"latin_complaint":false,"full_event_type":false},"templates":{}}', 1796076413342);
INSERT INTO public.webhook_versions VALUES ('01a22e7f-21b2-7001-a96b-b78b28e2e29a', '01a22e7f-21b2-7000-a6f8-c49ff3286db1', '{"renderer":1,"webhook_name":"Failed","workspace_id":"ws_01m8q7y81pe00v028hnggz6rnb","workspace_name":"Acme","format":"standard","format_options":{"opens_as_read":true,"unix_seconds":false,"latin_complaint":false,"full_event_type":false},"templates":{}}', 1796076413362);
INSERT INTO public.webhook_versions VALUES ('01a22e7f-21c5-7001-9899-b8e0c823b3dd', '01a22e7f-21c5-7000-82a9-994503abbbe4', '{"renderer":1,"webhook_name":"Waiting","workspace_id":"ws_01m8q7y81pe00v028hnggz6rnb","workspace_name":"Acme","format":"standard","format_options":{"opens_as_read":true,"unix_seconds":false,"latin_complaint":false,"full_event_type":false},"templates":{}}', 1796076413381);
INSERT INTO public.webhook_versions VALUES ('01a22e7f-21db-7001-b184-cfa8d2dbd239', '01a22e7f-21db-7000-82fc-c0300eefd5e7', '{"renderer":1,"webhook_name":"Filtered","workspace_id":"ws_01m8q7y81pe00v028hnggz6rnb","workspace_name":"Acme","format":"standard","format_options":{"opens_as_read":true,"unix_seconds":false,"latin_complaint":false,"full_event_type":false},"templates":{}}', 1796076413403);
INSERT INTO public.webhook_versions VALUES ('01a22e7f-21e9-7001-b70f-2e9133ae67e7', '01a22e7f-21e9-7000-b7f9-59b9d27ad529', '{"renderer":1,"webhook_name":"Replayed","workspace_id":"ws_01m8q7y81pe00v028hnggz6rnb","workspace_name":"Acme","format":"standard","format_options":{"opens_as_read":true,"unix_seconds":false,"latin_complaint":false,"full_event_type":false},"templates":{"message.sent":"{\"id\":\"{{message_id}}\"}"}}', 1796076413417);
INSERT INTO public.webhook_versions VALUES ('01a22e7f-21fd-7001-bc34-4e320396324b', '01a22e7f-21fd-7000-959e-65bc0d1e7aed', '{"renderer":1,"webhook_name":"Paused","workspace_id":"ws_01m8q7y81pe00v028hnggz6rnb","workspace_name":"Acme","format":"standard","format_options":{"opens_as_read":true,"unix_seconds":false,"latin_complaint":false,"full_event_type":false},"templates":{}}', 1796076413437);
INSERT INTO public.webhook_versions VALUES ('01a22e7f-2227-7001-bfe1-c82f0779714c', '01a22e7f-2227-7000-9d47-f0a7c5d8163a', '{"renderer":1,"webhook_name":"Inactive","workspace_id":"ws_01m8q7y81pe00v028hnggz6rnb","workspace_name":"Acme","format":"standard","format_options":{"opens_as_read":true,"unix_seconds":false,"latin_complaint":false,"full_event_type":false},"templates":{}}', 1796076413479);
INSERT INTO public.webhook_versions VALUES ('01a22e7f-223d-7001-9c67-729fe3c2c13f', '01a22e7f-223d-7000-9a7c-58c43da5dbab', '{"renderer":1,"webhook_name":"Gone","workspace_id":"ws_01m8q7y81pe00v028hnggz6rnb","workspace_name":"Acme","format":"standard","format_options":{"opens_as_read":true,"unix_seconds":false,"latin_complaint":false,"full_event_type":false},"templates":{}}', 1796076413501);
INSERT INTO public.webhook_versions VALUES ('01a22e7f-224f-7001-94e9-b9590cb8302d', '01a22e7f-224f-7000-984e-521acac65a88', '{"renderer":1,"webhook_name":"Deleted","workspace_id":"ws_01m8q7y81pe00v028hnggz6rnb","workspace_name":"Acme","format":"standard","format_options":{"opens_as_read":true,"unix_seconds":false,"latin_complaint":false,"full_event_type":false},"templates":{}}', 1796076413519);
INSERT INTO public.webhook_versions VALUES ('01a22e7f-2265-7001-9069-0feab6b1943b', '01a22e7f-2265-7000-8b23-a3930179c92b', '{"renderer":1,"webhook_name":"Unfinished","workspace_id":"ws_01m8q7y81pe00v028hnggz6rnb","workspace_name":"Acme","format":"standard","format_options":{"opens_as_read":true,"unix_seconds":false,"latin_complaint":false,"full_event_type":false},"templates":{}}', 1796076413541);


--
-- Data for Name: webhooks; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.webhooks VALUES ('01a22e7f-219e-7000-8453-8a8083a84065', '01a22e7f-2036-7001-b009-11ac21f362ab', 'active', NULL, 'Delivered', 'delivered', '{"name":"Delivered","url":"http://127.0.0.1:34711/200","events":[{"type":"*"}],"endpoint_mode":"common","products":[],"channels":[],"format":"standard","format_options":{"opens_as_read":true,"unix_seconds":false,"latin_complaint":false,"full_event_type":false},"headers":{"X-Env":"prod"},"settings":{"require_external_message_id":false,"static_ip":false,"exclude_sources":[],"notify_on_error":null,"timeout_ms":5000,"retry_schedule_s":[5,300,1800,7200,18000,36000,50400,72000,86400],"max_in_flight":32,"rate_per_second":null,"signatures":["v1"]}}', 'basic', '\x0134293157d49dc0c520df1b7fd8feed51060169a7c99bacd772635f821111c3648c6195bc0762f7086b0b5dbae7e28b971d7c94158005ef5b9bab0a767432676492d81908ee4876232211d761b81de6762ca6591cd3e6e7da7eba', '\x0134293157952b8a164c52da1c9c734a8e8d78c7ab73d3b47a70836fa1e234a2c8a97ac7bbc3972e08505957aa59a752eee520b12be118d05d91af2722cba537c99e7252752f5af96d34fc4ca15188a467ce2c964c37a0e95be4d33d31eb06', '\x0134293157c9927a49749ee1181544e04697e1d88f8cd6cb4c1d3e953bc7958788a1ea3c882010998676bc8b01394eb039d722c08ee164d6e54c612e32b11404659eb648bec0a5fd122b208ce558582f76c0571933642115992e20af43d591', 1796162813557, '01a22e7f-219e-7001-a290-da64a2b49e73', NULL, NULL, 1796076413342, 1796076413557, NULL, NULL, NULL);
INSERT INTO public.webhooks VALUES ('01a22e7f-21b2-7000-a6f8-c49ff3286db1', '01a22e7f-2036-7001-b009-11ac21f362ab', 'active', NULL, 'Failed', 'failed', '{"name":"Failed","url":"http://127.0.0.1:34711/500","events":[{"type":"*"}],"endpoint_mode":"common","products":[],"channels":[],"format":"standard","format_options":{"opens_as_read":true,"unix_seconds":false,"latin_complaint":false,"full_event_type":false},"headers":{},"settings":{"require_external_message_id":false,"static_ip":false,"exclude_sources":[],"notify_on_error":{"emails":["ops@example.com"],"every_minutes":60},"timeout_ms":5000,"retry_schedule_s":[],"max_in_flight":32,"rate_per_second":null,"signatures":["v1"]}}', 'bearer', '\x01342931575a4898d8455cb8531cb5f1162533cb266314fbe03a986f247ef9e43f0419921d25d699823c3641cfbe35c29bb8fc4f210b6a4e36cfe050c96400561619a31a8c795e88ef9bd3527d0475', '\x0134293157845f55fb9ae5b8c04f6be409156868cc5ca933f7d26491df1655906c1ab208b9e25f99a3a8c56057e45e79443b9f7ebee9e2ce597adf26d76654ab91faad6814dda5f40fae11cdbdace2f21be7743716ec9718ac02bc5755578d', NULL, NULL, '01a22e7f-21b2-7001-a96b-b78b28e2e29a', NULL, NULL, 1796076413362, 1796076413362, NULL, NULL, NULL);
INSERT INTO public.webhooks VALUES ('01a22e7f-21c5-7000-82a9-994503abbbe4', '01a22e7f-2036-7001-b009-11ac21f362ab', 'active', NULL, 'Waiting', 'waiting', '{"name":"Waiting","url":"http://127.0.0.1:34711/503","events":[{"type":"*"}],"endpoint_mode":"common","products":[],"channels":[],"format":"standard","format_options":{"opens_as_read":true,"unix_seconds":false,"latin_complaint":false,"full_event_type":false},"headers":{},"settings":{"require_external_message_id":false,"static_ip":false,"exclude_sources":[],"notify_on_error":null,"timeout_ms":5000,"retry_schedule_s":[5,300,1800,7200,18000,36000,50400,72000,86400],"max_in_flight":32,"rate_per_second":null,"signatures":["v1"]}}', 'header', '\x01342931576064a72e299301a99480c01ffde29c8fade55e732880e46cad52d5cc6be8efbbaf86de886106da6e604651dff48bab6d4b87f4df9248ec1dea44773ee97455b653df4ae59228039e8dc94822da0e679b483b194fc3c984e5cf', '\x0134293157e5fc476ec071882458e851f0328f1e4c09a234a83e538cd4085fe2673e14f7f2daef20e4d4dfc358a9701e8a79737a65b4d7390eb696e2a84d7550ddbda68aa5f2391bbe6543aad83fca9c202dd121d12223fca3d04249be6819', NULL, NULL, '01a22e7f-21c5-7001-9899-b8e0c823b3dd', NULL, NULL, 1796076413381, 1796076413381, NULL, NULL, NULL);
INSERT INTO public.webhooks VALUES ('01a22e7f-21db-7000-82fc-c0300eefd5e7', '01a22e7f-2036-7001-b009-11ac21f362ab', 'active', NULL, 'Filtered', 'filtered', '{"name":"Filtered","url":"http://127.0.0.1:34711/200","events":[{"type":"*"}],"endpoint_mode":"common","products":[],"channels":[],"format":"standard","format_options":{"opens_as_read":true,"unix_seconds":false,"latin_complaint":false,"full_event_type":false},"headers":{},"settings":{"require_external_message_id":false,"static_ip":false,"exclude_sources":["integration"],"notify_on_error":null,"timeout_ms":5000,"retry_schedule_s":[5,300,1800,7200,18000,36000,50400,72000,86400],"max_in_flight":32,"rate_per_second":null,"signatures":["v1"]}}', 'signed', '\x01342931578659f08dd82511aece9afadf64221010e44993b0404bd00632217833eb4a3356dde8f7a50bf4a029d1b9a5670bfe9755c136c2c65528e2459a', '\x013429315795ecb361c6d4522b2e616755b617454ec07b5e0b5d07be61c4bae6ee6e300882159526ea95fadaae5601654dcd22630c75730d735762217b0bad20fce7eed71d0ac8c6ab00046ed7f2fcc3b09653ceb0f28461a1deae3a2b2092', NULL, NULL, '01a22e7f-21db-7001-b184-cfa8d2dbd239', NULL, NULL, 1796076413403, 1796076413403, NULL, NULL, NULL);
INSERT INTO public.webhooks VALUES ('01a22e7f-21e9-7000-b7f9-59b9d27ad529', '01a22e7f-2036-7001-b009-11ac21f362ab', 'active', NULL, 'Replayed', 'replayed', '{"name":"Replayed","url":"http://127.0.0.1:34711/200","events":[{"type":"message.sent","template":"{\"id\":\"{{message_id}}\"}"},{"type":"message.failed","url":"http://127.0.0.1:34711/201"}],"endpoint_mode":"separate","products":[],"channels":[],"format":"standard","format_options":{"opens_as_read":true,"unix_seconds":false,"latin_complaint":false,"full_event_type":false},"headers":{},"settings":{"require_external_message_id":false,"static_ip":false,"exclude_sources":[],"notify_on_error":null,"timeout_ms":5000,"retry_schedule_s":[5,300,1800,7200,18000,36000,50400,72000,86400],"max_in_flight":32,"rate_per_second":null,"signatures":["v1"]}}', 'none', NULL, '\x013429315706eb9db9653879697df90b8dc8342065ac73d1d0b904fc667c6fc765fec9ab79a696f1c81df360024c9127af18e2b3d22ef5ad525b3b97acba3d43a8381ca228a58163d88a1b8bb846dac62f3de615542d131122f7b4387ffa3c', NULL, NULL, '01a22e7f-21e9-7001-b70f-2e9133ae67e7', NULL, NULL, 1796076413417, 1796076413417, NULL, NULL, NULL);
INSERT INTO public.webhooks VALUES ('01a22e7f-21fd-7000-959e-65bc0d1e7aed', '01a22e7f-2036-7001-b009-11ac21f362ab', 'paused', NULL, 'Paused', 'paused', '{"name":"Paused","url":"http://127.0.0.1:34711/200","events":[{"type":"*"}],"endpoint_mode":"common","products":[],"channels":[],"format":"standard","format_options":{"opens_as_read":true,"unix_seconds":false,"latin_complaint":false,"full_event_type":false},"headers":{},"settings":{"require_external_message_id":false,"static_ip":false,"exclude_sources":[],"notify_on_error":null,"timeout_ms":5000,"retry_schedule_s":[5,300,1800,7200,18000,36000,50400,72000,86400],"max_in_flight":32,"rate_per_second":null,"signatures":["v1"]}}', 'none', NULL, '\x0134293157abac7ea2b3ed520ebba7ffc1172a5d92d84a3425c9d3f4afa24fa1086dbf0dd098e768e146fb983430a678e702b1291981cf4681fc688f9a2cb9cf5241a12e8f2d0ef9b75694dc734498af512af349bf4494ee2d228b658deccf', NULL, NULL, '01a22e7f-21fd-7001-bc34-4e320396324b', NULL, NULL, 1796076413437, 1796076413453, NULL, NULL, NULL);
INSERT INTO public.webhooks VALUES ('01a22e7f-2227-7000-9d47-f0a7c5d8163a', '01a22e7f-2036-7001-b009-11ac21f362ab', 'inactive', NULL, 'Inactive', 'inactive', '{"name":"Inactive","url":"http://127.0.0.1:34711/200","events":[{"type":"*"}],"endpoint_mode":"common","products":[],"channels":[],"format":"standard","format_options":{"opens_as_read":true,"unix_seconds":false,"latin_complaint":false,"full_event_type":false},"headers":{},"settings":{"require_external_message_id":false,"static_ip":false,"exclude_sources":[],"notify_on_error":null,"timeout_ms":5000,"retry_schedule_s":[5,300,1800,7200,18000,36000,50400,72000,86400],"max_in_flight":32,"rate_per_second":null,"signatures":["v1"]}}', 'none', NULL, '\x0134293157ddd58a29745f015ce5710c20246b599553749abdb4a6d53747c4da687306858fb4125f7c5afbfbfcace80ddf6416be5079626641b112c32a07dd281832187744c64be43c20eaa149d9f89a434b7b5afc344a2f431e62082813eb', NULL, NULL, '01a22e7f-2227-7001-bfe1-c82f0779714c', NULL, NULL, 1796076413479, 1796076414028, NULL, 1796076414028, NULL);
INSERT INTO public.webhooks VALUES ('01a22e7f-223d-7000-9a7c-58c43da5dbab', '01a22e7f-2036-7001-b009-11ac21f362ab', 'disabled', 'The endpoint answered 410 Gone.', 'Gone', 'gone', '{"name":"Gone","url":"http://127.0.0.1:34711/410","events":[{"type":"*"}],"endpoint_mode":"common","products":[],"channels":[],"format":"standard","format_options":{"opens_as_read":true,"unix_seconds":false,"latin_complaint":false,"full_event_type":false},"headers":{},"settings":{"require_external_message_id":false,"static_ip":false,"exclude_sources":[],"notify_on_error":null,"timeout_ms":5000,"retry_schedule_s":[5,300,1800,7200,18000,36000,50400,72000,86400],"max_in_flight":32,"rate_per_second":null,"signatures":["v1"]}}', 'none', NULL, '\x0134293157146ed9f3af57643ae38eeae2ed3bd34c95f918956793648f185038c8dd1b17590ca353c3db071940806386fb16c53c63d4cc176bd7d6f05291401140bb54b9e4f67393373226dc917235b96e987c2766d813f8d40cb082237461', NULL, NULL, '01a22e7f-223d-7001-9c67-729fe3c2c13f', NULL, NULL, 1796076413501, 1796076413915, NULL, 1796076413915, NULL);
INSERT INTO public.webhooks VALUES ('01a22e7f-224f-7000-984e-521acac65a88', '01a22e7f-2036-7001-b009-11ac21f362ab', 'active', NULL, 'Deleted', 'deleted', '{"name":"Deleted","url":"http://127.0.0.1:34711/503","events":[{"type":"*"}],"endpoint_mode":"common","products":[],"channels":[],"format":"standard","format_options":{"opens_as_read":true,"unix_seconds":false,"latin_complaint":false,"full_event_type":false},"headers":{},"settings":{"require_external_message_id":false,"static_ip":false,"exclude_sources":[],"notify_on_error":null,"timeout_ms":5000,"retry_schedule_s":[5,300,1800,7200,18000,36000,50400,72000,86400],"max_in_flight":32,"rate_per_second":null,"signatures":["v1"]}}', 'none', NULL, '\x01342931579251a821192cbadd7e791759ca83b44e24e6142abb1241fc7a01e88d633196800f62b9840ce5a3522f528b600d8f40b0e4470ba59d62cc075c1ebda5fa1d3339ca11b46e91bb2587911abdfcf43233a499a97100b3a6f241b90d', NULL, NULL, '01a22e7f-224f-7001-94e9-b9590cb8302d', NULL, NULL, 1796076413519, 1796076414056, 1796076414056, NULL, NULL);
INSERT INTO public.webhooks VALUES ('01a22e7f-2265-7000-8b23-a3930179c92b', '01a22e7f-2036-7001-b009-11ac21f362ab', 'draft', NULL, 'Unfinished', 'unfinished', '{"name":"Unfinished","url":"","events":[],"endpoint_mode":"common","products":[],"channels":[],"format":"standard","format_options":{"opens_as_read":true,"unix_seconds":false,"latin_complaint":false,"full_event_type":false},"headers":{},"settings":{"require_external_message_id":false,"static_ip":false,"exclude_sources":[],"notify_on_error":null,"timeout_ms":5000,"retry_schedule_s":[5,300,1800,7200,18000,36000,50400,72000,86400],"max_in_flight":32,"rate_per_second":null,"signatures":["v1"]}}', 'none', NULL, '\x01342931576159315c3371e4f1433e5195bf8dd9955bd015f14ee2a9a64c0d7abcff2afa4f0ddf0aa3ae0cd1868701e25519d851e1f37e167dd2fded58d5b1477a419ca80f81632c0eb0580ce30ed2f6bfe5bc68eb31e2d359df4f0f31d28c', NULL, NULL, '01a22e7f-2265-7001-9069-0feab6b1943b', NULL, NULL, 1796076413541, 1796076413541, NULL, NULL, NULL);


--
-- Data for Name: workspaces; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.workspaces VALUES ('01a22e7f-2036-7001-b009-11ac21f362ab', 'Acme', '{"test_gate":"off","url_scheme":null,"private_targets":null,"private_cidrs":[],"auth_allowed":[],"payload_customisation":"allowed"}', 1796076412982, NULL);


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


